import type { Segments } from "@/lib/backend/search";

/** What the shop's own route answers the search field with. */
export interface SuggestionAnswer {
  /** How many there are, in the reader's language, to be read aloud. */
  said: string;
  groups: { name: string; items: Suggestion[] }[];
}

export interface Suggestion {
  href: string;
  /** The name, in the pieces that matched and those between. */
  name: Segments;
  /** What stands beside it: price and maker, or a place. */
  detail?: string | undefined;
  picture?: string | undefined;
}
