import { type Month, trainingMinutes } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Directory } from "../directory/directory";
import { TRAINING_MODULE } from "../modules/training";
import type TrainingModuleService from "../modules/training/service";
import type { PlaceTerms } from "../modules/training/service";

/** A posting as the trace reads it, from the ledger or computed. */
export interface PlacePosting {
  account: string;
  amount_minor: bigint;
  line_id: string | null;
  component: string | null;
  enterprise_id: string | null;
  stage_id: string | null;
  place_id: string | null;
  month: Month | null;
}

/** Fewer seats than this, and the public is told nothing from which a seat's cost follows. */
const FEWEST_PUBLIC_SEATS = 5;

/** Who reads: the network's own see every place's minutes, the public those of large places. */
export type Audience = "network" | "public";

/**
 * A place month with what it received: öre and the minutes of training that pays for, null where
 * they may not be told: öre by the minute is what the place's seats cost.
 */
export interface FundedPlace {
  place_id: string;
  name: string;
  kind: string;
  enterprise: { id: string; handle: string; name: string } | null;
  month: string;
  amount_minor: number;
  training_minutes: number | null;
}

/** The place months that some postings fund: of one line, or of all. */
export interface FundedPlaces {
  ofLine(lineId: string): FundedPlace[];
  total(): FundedPlace[];
}

/** Reads the places' names and terms once and groups the postings by place and month. */
export async function placesOf(
  container: MedusaContainer,
  postings: readonly PlacePosting[],
  directory: Directory,
  { locale, audience }: { locale: string | undefined; audience: Audience },
): Promise<FundedPlaces> {
  const funding = postings.filter((posting) => posting.place_id !== null);
  const placeIds = [...new Set(funding.map((posting) => posting.place_id as string))];
  const months = [...new Set(funding.map((posting) => posting.month as string))];
  const { data: places } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(
    {
      entity: "training_place",
      fields: ["id", "name", "kind", "enterprise_id", "seats"],
      filters: { id: placeIds },
    },
    locale ? { locale } : {},
  );
  const training = container.resolve<TrainingModuleService>(TRAINING_MODULE);
  const enterpriseIds = [...new Set(places.map((place) => place.enterprise_id))];
  const terms = (
    await Promise.all(months.map((month) => training.listTerms(enterpriseIds, month)))
  ).flat();

  const group = (rows: readonly PlacePosting[]): FundedPlace[] => {
    const sums = new Map<string, bigint>();
    for (const row of rows) {
      const key = `${row.place_id}|${row.month}`;
      sums.set(key, (sums.get(key) ?? 0n) + row.amount_minor);
    }
    return [...sums].flatMap(([key, amount]) => {
      const [place_id = "", month = ""] = key.split("|");
      const place = places.find((candidate) => candidate.id === place_id);
      const term = terms.find((t) => t.place_id === place_id && t.month === month);
      const isTold = audience === "network" || (place?.seats ?? 0) >= FEWEST_PUBLIC_SEATS;
      const card = directory.enterprises.get(place?.enterprise_id ?? "");
      return {
        place_id,
        name: place?.name ?? "",
        kind: place?.kind ?? "work_training",
        enterprise: card ? { id: card.id, handle: card.handle, name: card.name } : null,
        month,
        amount_minor: Number(amount),
        training_minutes: isTold ? minutesOf(amount, term) : null,
      };
    });
  };
  return {
    ofLine: (lineId) => group(funding.filter((posting) => posting.line_id === lineId)),
    total: () => group(funding),
  };
}

function minutesOf(amount_minor: bigint, terms: PlaceTerms | undefined): number {
  return terms
    ? trainingMinutes(amount_minor, {
        seat_cost_minor: BigInt(terms.seat_cost_minor),
        hours_per_month: terms.hours_per_month,
      })
    : 0;
}
