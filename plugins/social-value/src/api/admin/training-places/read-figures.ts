import { monthOf, monthsBetween } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { placeFactsOfMonths } from "../../../figures/place-facts";
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
  const [{ terms }, funded] = await Promise.all([
    placeFactsOfMonths(container, [month], enterpriseIds),
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
 * with terms of its own; a closed month keeps those that it was closed with.
 */
export async function monthsOfPlace(
  container: MedusaContainer,
  place: PlaceSpan,
): Promise<(PlaceMonthFigures & { sets_terms: boolean; is_closed: boolean })[]> {
  const [rows, funded] = await Promise.all([
    container
      .resolve<TrainingModuleService>(TRAINING_MODULE)
      .listPlaceMonths({ place_id: place.id }, { order: { month: "ASC" } }),
    container.resolve<FundingModuleService>(FUNDING_MODULE).fundedByPlaceMonth([place.id]),
  ]);
  const setting = new Set(rows.map((row) => row.month));
  const fundedOf = new Map(funded.map((sum) => [sum.since, sum.funded_minor]));
  const months = shownMonths(place, [...setting], [...fundedOf.keys()]);
  const { terms, closed } = await placeFactsOfMonths(container, months, [place.enterprise_id]);
  const termsOf = new Map(
    terms.filter((one) => one.place_id === place.id).map((one) => [one.month, one]),
  );
  return months.map((month) => ({
    ...figuresOf(month, termsOf.get(month), fundedOf.get(month) ?? 0n),
    sets_terms: setting.has(month),
    is_closed: closed.has(month),
  }));
}

interface PlaceSpan {
  id: string;
  enterprise_id: string;
  first_month: string;
  last_month?: string | null;
}

function shownMonths(
  { first_month, last_month }: PlaceSpan,
  setting: readonly string[],
  funded: readonly (string | null)[],
): string[] {
  const open = [currentMonth(), first_month, ...setting];
  const own = last_month ? open.filter((month) => month <= last_month) : open;
  const last = [...own, ...funded.flatMap((month) => month ?? [])].sort().at(-1) ?? "";
  return monthsBetween(first_month, last).slice(-MAX_MONTHS).reverse();
}
