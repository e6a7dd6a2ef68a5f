import type { MedusaContainer } from "@medusajs/framework/types";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";
import { TRAINING_MODULE } from "../modules/training";
import type TrainingModuleService from "../modules/training/service";
import { figuresOf, type PlaceMonthFigures } from "./place-month-figures";

/** A place month's figures, by place id and month. */
export interface PlaceMonths {
  of(placeId: string, month: string): PlaceMonthFigures;
}

/**
 * The figures of every place, or of one enterprise's, in each of the months: one statement for terms, one
 * for funding.
 */
export async function placeMonths(
  container: MedusaContainer,
  months: readonly string[],
  enterpriseId?: string,
): Promise<PlaceMonths> {
  const enterprises = enterpriseId === undefined ? null : [enterpriseId];
  const [terms, funded] = await Promise.all([
    container
      .resolve<TrainingModuleService>(TRAINING_MODULE)
      .listTermsOfMonths(months, enterprises),
    container.resolve<FundingModuleService>(FUNDING_MODULE).fundingFigures({
      by: ["place", "month"],
      filters: { month: months, ...(enterprises ? { enterprise: enterprises } : {}) },
    }),
  ]);
  const key = (placeId: string, month: string) => `${placeId}|${month}`;
  const termsOf = new Map(terms.map((one) => [key(one.place_id, one.month), one]));
  const fundedOf = new Map(
    funded.map(({ keys, amount_minor }) => [key(keys.place ?? "", keys.month ?? ""), amount_minor]),
  );
  return {
    of: (placeId, month) =>
      figuresOf(month, termsOf.get(key(placeId, month)), fundedOf.get(key(placeId, month)) ?? 0n),
  };
}
