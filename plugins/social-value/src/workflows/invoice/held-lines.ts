import { customerPayment, lesserOf } from "@insteg/domain";
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
 * back for something else, such as damage, lowers it too. What was lost before it was paid is not what is
 * given back, as in the ledger: the two add up.
 */
export async function heldLines(db: Knex, sale: StoredSale): Promise<HeldSaleLine[]> {
  const rows = await sqlRows<{ line_id: string; captured: string; refunded: string }>(
    db,
    `SELECT p.line_id,
            coalesce(-sum(p.amount_minor) FILTER (WHERE p.origin_posting_id IS NULL), 0)::text AS captured,
            coalesce(sum(p.amount_minor) FILTER (WHERE p.origin_posting_id IS NOT NULL), 0)::text AS refunded
       FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
      WHERE t.order_id = ? AND p.account = ? AND p.line_id IS NOT NULL
      GROUP BY p.line_id`,
    [sale.order_id, customerPayment()],
  );
  const posted = new Map(rows.map((row) => [row.line_id, row]));
  return sale.lines.map((line) => {
    const { gross_minor, reduced_minor } = line;
    const { captured = "0", refunded = "0" } = posted.get(line.line_id) ?? {};
    const unpaid_minor = lesserOf(reduced_minor, gross_minor - BigInt(captured));
    const refunded_minor = BigInt(refunded);
    const returned_minor = refunded_minor > 0n ? unpaid_minor + refunded_minor : 0n;
    const lost_minor = returned_minor > reduced_minor ? returned_minor : reduced_minor;
    return { ...line, held_minor: gross_minor - lost_minor };
  });
}
