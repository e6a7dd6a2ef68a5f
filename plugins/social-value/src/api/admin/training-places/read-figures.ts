import { addMonths, monthOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { figuresOf, type PlaceMonthFigures } from "../../../figures/place-month-figures";
import { clock } from "../../../lib/clock";
import { FUNDING_MODULE } from "../../../modules/funding";
import type FundingModuleService from "../../../modules/funding/service";
import { TRAINING_MODULE } from "../../../modules/training";
import type TrainingModuleService from "../../../modules/training/service";

// A place's page shows at most this many months, the latest.
const MAX_MONTHS = 60;

export const currentMonth = (): string => monthOf(clock.now());

/** Each place's figures in one month, by place id: its terms then, and the ledger's funding. */
export async function figuresByPlace(
  container: MedusaContainer,
  places: readonly { id: string; enterprise_id: string }[],
  month: string,
): Promise<Map<string, PlaceMonthFigures>> {
  const enterpriseIds = [...new Set(places.map((place) => place.enterprise_id))];
  const [terms, funded] = await Promise.all([
    container.resolve<TrainingModuleService>(TRAINING_MODULE).listTerms(enterpriseIds, month),
    container.resolve<FundingModuleService>(FUNDING_MODULE).fundedByPlaceMonth(
      places.map((place) => place.id),
      month,
    ),
  ]);
  const ofMonth = new Map(funded.map((sum) => [sum.key, sum.funded_minor]));
  return new Map(
    places.map(({ id }) => [
      id,
      figuresOf(
        month,
        terms.find((one) => one.place_id === id),
        ofMonth.get(id) ?? 0n,
      ),
    ]),
  );
}

/**
 * A place's months, latest first: from its first to the latest of now, its last terms and its last
 * funding, though not past its last month unless sales have funded it. `sets_terms` marks a month
 * with terms of its own.
 */
export async function monthsOfPlace(
  container: MedusaContainer,
  place: { id: string; first_month: string; last_month?: string | null },
): Promise<(PlaceMonthFigures & { sets_terms: boolean })[]> {
  const [rows, funded] = await Promise.all([
    container
      .resolve<TrainingModuleService>(TRAINING_MODULE)
      .listPlaceMonths({ place_id: place.id }, { order: { month: "ASC" } }),
    container.resolve<FundingModuleService>(FUNDING_MODULE).fundedByPlaceMonth([place.id]),
  ]);
  const fundedMonths = funded.flatMap((sum) => sum.since ?? []);
  const open = [currentMonth(), place.first_month, ...rows.map((row) => row.month)];
  const last = latest([
    ...(place.last_month ? open.filter((one) => one <= (place.last_month ?? one)) : open),
    ...fundedMonths,
  ]);
  const months: string[] = [];
  for (
    let month = last;
    month >= place.first_month && months.length < MAX_MONTHS;
    month = addMonths(month, -1)
  ) {
    months.push(month);
  }
  return months.map((month) => {
    const isOpen = !place.last_month || month <= place.last_month;
    const terms = isOpen ? rows.filter((row) => row.month <= month).at(-1) : undefined;
    const funded_minor = funded.find((sum) => sum.since === month)?.funded_minor ?? 0n;
    return {
      ...figuresOf(month, terms, funded_minor),
      sets_terms: rows.some((row) => row.month === month),
    };
  });
}

function latest(months: readonly string[]): string {
  return [...months].sort().at(-1) ?? "";
}
