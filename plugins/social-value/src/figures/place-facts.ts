import type { MedusaContainer } from "@medusajs/framework/types";
import { FUNDING_MODULE } from "../modules/funding";
import type { ClosedPlaceMonth } from "../modules/funding/closed-months/closed-place-month";
import type FundingModuleService from "../modules/funding/service";
import { TRAINING_MODULE } from "../modules/training";
import type TrainingModuleService from "../modules/training/service";
import type { PlaceTerms } from "../modules/training/service";

/** What is true of the places in some months: of a closed month what it kept, of an open one what stands. */
export interface PlaceFactsOfMonths {
  /** those of the months that are closed */
  closed: ReadonlySet<string>;
  /** of every place that is open in a month and has terms */
  terms: PlaceTerms[];
  /** what a closed month keeps of a place; undefined of an open month, and where it knew no such place */
  keptOf(placeId: string, month: string): ClosedPlaceMonth | undefined;
}

/** Reads the facts of the places, of some enterprises' alone when they are named. */
export async function placeFactsOfMonths(
  container: MedusaContainer,
  months: readonly string[],
  enterpriseIds?: readonly string[],
): Promise<PlaceFactsOfMonths> {
  const training = container.resolve<TrainingModuleService>(TRAINING_MODULE);
  const { months: closed, facts } = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .closedMonths({ months, ...(enterpriseIds ? { enterprise_ids: enterpriseIds } : {}) });
  const open = months.filter((month) => !closed.has(month));
  const standing = open.length > 0 ? await training.listTermsOfMonths(open, enterpriseIds) : [];
  const kept = new Map(facts.map((fact) => [`${fact.place_id}|${fact.month}`, fact]));
  return {
    closed,
    terms: [...facts.flatMap(termsOf), ...standing],
    keptOf: (placeId, month) => kept.get(`${placeId}|${month}`),
  };
}

function termsOf({ terms, municipality_code: _, ...place }: ClosedPlaceMonth): PlaceTerms[] {
  return terms ? [{ ...place, ...terms }] : [];
}
