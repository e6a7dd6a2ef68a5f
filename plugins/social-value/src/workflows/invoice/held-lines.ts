import { customerPayment } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../lib/sql";
import type { StoredSale, StoredSaleLine } from "../../modules/funding/ledger/sale-snapshot";

/** A line of a sale and what the buyer is to pay for it, öre. */
export interface HeldSaleLine extends StoredSaleLine {
  held_minor: bigint;
}

/**
 * What the buyer is to pay for each line: its gross, less what the order has lost of it or what was given
 * back of it, whichever is more. Money that is given back for what was lost counts once, and what is given
 * back for something else, such as damage, lowers it too.
 */
export async function heldLines(db: Knex, sale: StoredSale): Promise<HeldSaleLine[]> {
  const rows = await sqlRows<{ line_id: string; minor: string }>(
    db,
    `SELECT p.line_id, sum(p.amount_minor)::text AS minor
       FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
      WHERE t.order_id = ? AND p.account = ? AND p.line_id IS NOT NULL
        AND p.origin_posting_id IS NOT NULL
      GROUP BY p.line_id`,
    [sale.order_id, customerPayment()],
  );
  const refunded = new Map(rows.map((row) => [row.line_id, BigInt(row.minor)]));
  return sale.lines.map((line) => {
    const refunded_minor = refunded.get(line.line_id) ?? 0n;
    const lost_minor = refunded_minor > line.reduced_minor ? refunded_minor : line.reduced_minor;
    return { ...line, held_minor: line.gross_minor - lost_minor };
  });
}
