import type { Named, PlaceKind } from "./types";

/** What a place got, or is expected to get, of an order: öre, and minutes of its own time. */
export interface TracedPlace {
  place_id: string;
  name: string;
  kind: PlaceKind;
  enterprise: Named | null;
  /** 'YYYY-MM' */
  month: string;
  amount_minor: number;
  training_minutes: number;
}

export interface TracedReserve {
  enterprise: Named | null;
  amount_minor: number;
}

export interface TracedLine {
  line_id: string;
  title: string;
  variant_title: string | null;
  quantity: number;
  gross_minor: number;
  enterprise: Named | null;
  value_chain: { name: string } | null;
  places: TracedPlace[];
  reserve: TracedReserve[];
}

/** An order's trace as the API gives it; only what the order's page shows. */
export interface Trace {
  status: "expected" | "partly_earned" | "earned" | "canceled" | "reversed";
  preliminary: boolean;
  captured_minor: number;
  total_minor: number;
  contribution_minor: number;
  reserve_minor: number;
  /** Captured without a line of the order that explains it. */
  unmatched_minor: number;
  lines: TracedLine[];
}
