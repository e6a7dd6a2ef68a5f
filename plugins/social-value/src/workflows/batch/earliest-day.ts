import type { Batch, BatchEvent } from "../../modules/value-chain/batches/batch";

/**
 * The first day that the enterprise can have done anything with the batch: that it was made, or that it
 * first received some. What it did before would stand on the way without who gave it.
 */
export function earliestDay(
  { maker_id, made_on }: Batch,
  events: readonly BatchEvent[],
  enterpriseId: string,
): string {
  const received = events
    .filter(({ kind, enterprise_id }) => kind === "received" && enterprise_id === enterpriseId)
    .map(({ on_date }) => on_date)
    .sort();
  return maker_id === enterpriseId ? made_on : (received[0] ?? made_on);
}
