import type { Month } from "@insteg/domain";
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

/** Who reads: the network's own see every place's figures, the public those of large places. */
export type Audience = "network" | "public";

/** Fewer seats than this, and the public is told nothing from which a seat's cost follows. */
export const FEWEST_PUBLIC_SEATS = 5;

/** Some postings, by how closely they may be told. */
export interface ShownPostings {
  /** All of them. */
  all: readonly PlacePosting[];
  /** Those that are told place by place, and reserve by reserve. */
  divided: readonly PlacePosting[];
  /** Contributions that are told as one sum for each enterprise. */
  undivided: readonly PlacePosting[];
  /** The places that are to share what is undivided, all of an enterprise's whatever they need. */
  sharing: readonly PlaceTerms[];
}

export function toldInFull(postings: readonly PlacePosting[]): ShownPostings {
  return { all: postings, divided: postings, undivided: [], sharing: [] };
}

/**
 * What the public is told of postings that are only expected. Each place's part is capped at what
 * it needs and otherwise in proportion to it: one large unpaid order would give the need away, and
 * a large place's part that of a small one beside it. So where any of an enterprise's places this
 * month has few seats, its places and its reserve are told as one sum, and the places by name.
 */
export function toldToPublic(
  postings: readonly PlacePosting[],
  terms: readonly PlaceTerms[],
): ShownPostings {
  const small = new Set(
    terms.filter((term) => term.seats < FEWEST_PUBLIC_SEATS).map((term) => term.enterprise_id),
  );
  const isUndivided = (posting: PlacePosting) =>
    isContribution(posting) && small.has(posting.enterprise_id ?? "");
  return {
    all: postings,
    divided: postings.filter((posting) => !isUndivided(posting)),
    undivided: postings.filter(isUndivided),
    sharing: terms.filter((term) => small.has(term.enterprise_id)),
  };
}

/** Whether it is a part of a stage's contribution: to a place, or to the training reserve. */
export function isContribution(posting: PlacePosting): boolean {
  return posting.component?.startsWith("contribution:") ?? false;
}

export function isReserve(posting: PlacePosting): boolean {
  return posting.place_id === null && isContribution(posting);
}

/** Öre. */
export function sumOfPostings(postings: readonly PlacePosting[]): bigint {
  return postings.reduce((sum, posting) => sum + posting.amount_minor, 0n);
}
