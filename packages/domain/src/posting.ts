import { sumOf } from "./amount";
import type { Month } from "./calendar";
import { compareText } from "./compare";
import { DomainError } from "./errors";

/** One signed amount of a balanced transaction. Öre. */
export interface Posting {
  account: string;
  amount_minor: bigint;
  line_id: string | null;
  /** the component's key; "promotion" for the network's part; null for the customer's payment */
  component: string | null;
  enterprise_id: string | null;
  stage_id: string | null;
  place_id: string | null;
  /** the month the posting is booked in */
  month: Month | null;
}

const SORTED_BY = ["line_id", "component", "account", "stage_id", "month"] as const;

/** By line, component and account; what belongs to no line or component comes first. */
export function comparePostings(a: Posting, b: Posting): number {
  for (const field of SORTED_BY) {
    const order = compareText(a[field] ?? "", b[field] ?? "");
    if (order !== 0) {
      return order;
    }
  }
  return a.amount_minor < b.amount_minor ? -1 : a.amount_minor > b.amount_minor ? 1 : 0;
}

/** @throws DomainError postings_unbalanced with data {sum} unless the postings sum to zero */
export function assertBalanced(postings: readonly Pick<Posting, "amount_minor">[]): void {
  const sum = sumOf(postings.map((posting) => posting.amount_minor));
  if (sum !== 0n) {
    throw new DomainError("postings_unbalanced", { sum: String(sum) });
  }
}
