import { monthOf, monthsBetween } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { networkPlaces } from "../figures/network-places";
import { clock } from "../lib/clock";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";
import { TRAINING_MODULE } from "../modules/training";
import type TrainingModuleService from "../modules/training/service";
import { type ImpactRow, impactRows } from "./impact-rows";

export interface PublicImpact {
  rows: ImpactRow[];
  /** nothing but funding is told of a later month; null while none is closed */
  last_closed_month: string | null;
}

/**
 * What the public may see of every month so far. All months are worked out together whatever is asked
 * for, since what was told of one decides what may be told of another.
 */
export async function publicImpact(
  container: MedusaContainer,
  locale: string | undefined,
): Promise<PublicImpact> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const training = container.resolve<TrainingModuleService>(TRAINING_MODULE);
  const current = monthOf(clock.now());
  const [places, [first], figures, last_closed_month] = await Promise.all([
    networkPlaces(container, locale),
    training.listTrainingPlaces({}, { order: { first_month: "ASC" }, take: 1 }),
    funding.fundingFigures({ by: ["place", "month"] }),
    funding.lastClosedMonth(),
  ]);
  const months = monthsBetween(first?.first_month ?? current, current);
  const terms = await training.listTermsOfMonths(months);
  const funded = new Map(
    figures.map(({ keys, amount_minor }) => [`${keys.place}|${keys.month}`, amount_minor]),
  );
  const rows = impactRows({
    places,
    months,
    last_closed_month,
    terms,
    fundedOf: (place, month) => funded.get(`${place}|${month}`) ?? 0n,
  });
  return { rows, last_closed_month };
}
