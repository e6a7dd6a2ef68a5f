import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import type { RefundedLine } from "../../modules/funding/ledger/refund-posting";
import { databaseOf } from "../lib/database";
import { refundedLines } from "./refund-metadata";

/** Why an order's money was given back, as its refunds tell it. */
export type RefundCause =
  | { note: string }
  /** All others since then. */
  | { other_than: string; since: Date }
  /** Refunds from before they told of their request have its reason for their note, and no request. */
  | { request_id: string; reason: string; since: Date };

/** What has been given back of an order for this cause, öre by line, whether posted yet or not. */
export async function refundedBefore(
  container: MedusaContainer,
  orderId: string,
  cause: RefundCause,
): Promise<Map<string, bigint>> {
  const [condition, values] = conditionOf(cause);
  const rows = await sqlRows<{ metadata: Record<string, unknown> | null }>(
    databaseOf(container),
    `SELECT r.metadata FROM refund r
       JOIN payment p ON p.id = r.payment_id
       JOIN order_payment_collection c ON c.payment_collection_id = p.payment_collection_id
        AND c.deleted_at IS NULL
      WHERE c.order_id = ? AND r.deleted_at IS NULL AND ${condition}`,
    [orderId, ...values],
  );
  const given = new Map<string, bigint>();
  for (const { line_id, amount_minor } of rows.flatMap(({ metadata }) => refundedLines(metadata))) {
    given.set(line_id, (given.get(line_id) ?? 0n) + amount_minor);
  }
  return given;
}

function conditionOf(cause: RefundCause): [string, unknown[]] {
  if ("note" in cause) {
    return ["r.note = ?", [cause.note]];
  }
  if ("other_than" in cause) {
    return ["r.note IS DISTINCT FROM ? AND r.created_at >= ?", [cause.other_than, cause.since]];
  }
  return [
    `(r.metadata->>'insteg_request' = ? OR (r.metadata->>'insteg_request' IS NULL
       AND r.note = ? AND r.created_at >= ?))`,
    [cause.request_id, cause.reason, cause.since],
  ];
}

/** What is left to give back of these lines when so much of each is given back already. */
export function restOf(
  lines: readonly RefundedLine[],
  given: ReadonlyMap<string, bigint>,
): RefundedLine[] {
  const left = new Map(given);
  return lines.flatMap(({ line_id, amount_minor }) => {
    const before_minor = left.get(line_id) ?? 0n;
    const taken_minor = before_minor < amount_minor ? before_minor : amount_minor;
    left.set(line_id, before_minor - taken_minor);
    return amount_minor > taken_minor
      ? [{ line_id, amount_minor: amount_minor - taken_minor }]
      : [];
  });
}
