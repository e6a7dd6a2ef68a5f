import {
  customerPayment,
  type OriginalPosting,
  planLineReversal,
  type RefundableLine,
} from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { StoredSale } from "./sale-snapshot";
import type { NewPosting } from "./transaction";

/** A posting of a capture with what is left of it. */
export interface CapturedPosting extends OriginalPosting {
  id: string;
}

/**
 * The postings of the order's captures with what refunds and exchanges left of them. Draws and months'
 * closes take from some of them too, but give nothing back to the customer: they are not counted here.
 */
export async function capturedPostings(db: Knex, orderId: string): Promise<CapturedPosting[]> {
  const rows = await sqlRows<
    Omit<CapturedPosting, "amount_minor" | "remaining_minor"> & {
      amount_minor: string;
      remaining_minor: string;
    }
  >(
    db,
    `SELECT p.id::text, p.account, p.amount_minor::text, p.line_id, p.component, p.enterprise_id,
            p.stage_id, p.place_id, p.month,
            (p.amount_minor + coalesce((
               SELECT sum(m.amount_minor) FROM ledger_posting m
                 JOIN ledger_transaction r ON r.id = m.transaction_id AND r.order_id = t.order_id
                WHERE m.origin_posting_id = p.id), 0))::text AS remaining_minor
       FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
      WHERE t.order_id = ? AND p.origin_posting_id IS NULL ORDER BY p.id`,
    [orderId],
  );
  return rows.map((row) => ({
    ...row,
    amount_minor: BigInt(row.amount_minor),
    remaining_minor: BigInt(row.remaining_minor),
  }));
}

/** By line of the sale, in the order in which they were sold; what no line explains comes last. */
export function refundableLines(
  sale: StoredSale,
  captured: readonly CapturedPosting[],
): RefundableLine[] {
  const paid = (line_id: string | null, amountOf: (posting: CapturedPosting) => bigint) =>
    captured.reduce(
      (sum, posting) =>
        posting.line_id === line_id && posting.account === customerPayment()
          ? sum - amountOf(posting)
          : sum,
      0n,
    );
  const lines = sale.lines.map(({ line_id, reduced_minor, gross_minor }) => {
    const captured_minor = paid(line_id, (posting) => posting.amount_minor);
    const remaining_minor = paid(line_id, (posting) => posting.remaining_minor);
    const refunded_minor = captured_minor - remaining_minor;
    // What was lost before it was paid for is not owed back.
    const unpaid_minor = gross_minor - captured_minor;
    const owed_minor = reduced_minor - unpaid_minor - refunded_minor;
    return { line_id, remaining_minor, reduced_minor: owed_minor > 0n ? owed_minor : 0n };
  });
  const unexplained_minor = paid(null, (posting) => posting.remaining_minor);
  return [...lines, { line_id: null, remaining_minor: unexplained_minor, reduced_minor: 0n }];
}

/** The postings that take these amounts back from the captured ones, each linked to its original. */
export function mirrorsOf(
  amounts: ReadonlyMap<string | null, bigint>,
  captured: readonly CapturedPosting[],
  month: string,
): NewPosting[] {
  return planLineReversal(amounts, captured, month).map(({ origin_index, ...mirror }) => ({
    ...mirror,
    origin_posting_id: captured[origin_index]?.id ?? null,
  }));
}
