import { trainingMinutes } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Directory } from "../directory/directory";
import { placeFactsOfMonths } from "../figures/place-facts";
import type { PlaceTerms } from "../modules/training/service";
import { named } from "./named";
import {
  type Audience,
  FEWEST_PUBLIC_SEATS,
  type PlacePosting,
  type ShownPostings,
} from "./shown-postings";

/**
 * A place month with what it receives: öre, null where it shares what is undivided, and the minutes
 * of training that pays for, null where they may not be told: öre by the minute is what the place's
 * seats cost.
 */
export interface FundedPlace {
  place_id: string;
  name: string;
  kind: string;
  enterprise: { id: string; handle: string; name: string } | null;
  month: string;
  amount_minor: number | null;
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
  { divided, undivided, sharing }: ShownPostings,
  directory: Directory,
  { locale, audience }: { locale: string | undefined; audience: Audience },
): Promise<FundedPlaces> {
  const funding = divided.filter((posting) => posting.place_id !== null);
  const placeIds = [...funding, ...sharing].map((one) => one.place_id as string);
  const months = [...new Set(funding.map((posting) => posting.month as string))];
  const { data: places } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(
    {
      entity: "training_place",
      fields: ["id", "name", "kind", "enterprise_id"],
      filters: { id: [...new Set(placeIds)] },
    },
    locale ? { locale } : {},
  );
  const enterpriseIds = [...new Set(places.map((place) => place.enterprise_id))];
  const { terms, keptOf } = await placeFactsOfMonths(container, months, enterpriseIds);

  const placeMonth = (place_id: string, month: string, amount: bigint | null): FundedPlace => {
    const place = places.find((candidate) => candidate.id === place_id);
    const term = terms.find((t) => t.place_id === place_id && t.month === month);
    // By who is there, not by how many could be: minutes by the öre are what a seat costs.
    const isTold = audience === "network" || (term?.occupied_seats ?? 0) >= FEWEST_PUBLIC_SEATS;
    return {
      place_id,
      name: place?.name ?? "",
      kind: keptOf(place_id, month)?.kind ?? place?.kind ?? "work_training",
      enterprise: named(directory.enterprises.get(place?.enterprise_id ?? "")),
      month,
      amount_minor: amount === null ? null : Number(amount),
      training_minutes: amount !== null && isTold ? minutesOf(amount, term) : null,
    };
  };
  const group = (rows: readonly PlacePosting[], shared: readonly PlacePosting[]) => {
    const sums = new Map<string, bigint>();
    for (const row of rows) {
      const key = `${row.place_id}|${row.month}`;
      sums.set(key, (sums.get(key) ?? 0n) + row.amount_minor);
    }
    const sharers = new Set(shared.map((posting) => posting.enterprise_id));
    return [
      ...[...sums]
        .filter(([, amount]) => amount !== 0n)
        .map(([key, amount]) => {
          const [place_id = "", month = ""] = key.split("|");
          return placeMonth(place_id, month, amount);
        }),
      ...sharing
        .filter((term) => sharers.has(term.enterprise_id))
        .map((term) => placeMonth(term.place_id, term.month, null)),
    ];
  };
  return {
    ofLine: (lineId) => {
      const isOfLine = (posting: PlacePosting) => posting.line_id === lineId;
      return group(funding.filter(isOfLine), undivided.filter(isOfLine));
    },
    total: () => group(funding, undivided),
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
