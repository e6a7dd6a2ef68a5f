import type { EnterpriseAmount, TracedPlace } from "@/lib/backend/trace";

/** A place month whose part is known. */
export type PlacePart = TracedPlace & { amount_minor: bigint };

/** What an enterprise's places will share, and which they are. Öre. */
export interface SharedPart extends EnterpriseAmount {
  places: TracedPlace[];
}

/** The places that each have a part of their own. */
export function placeParts(places: readonly TracedPlace[]): PlacePart[] {
  return places.flatMap((place) =>
    place.amount_minor === null ? [] : [{ ...place, amount_minor: place.amount_minor }],
  );
}

/** What is undivided, with the places that share it. */
export function sharedParts(
  undivided: readonly EnterpriseAmount[],
  places: readonly TracedPlace[],
): SharedPart[] {
  return undivided.map((part) => ({
    ...part,
    places: places.filter(
      ({ amount_minor, enterprise }) =>
        amount_minor === null && enterprise?.id === part.enterprise?.id,
    ),
  }));
}
