import { startOfMonth } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** What a seller was credited with in one quarter, by the ledger. Öre. */
export interface SellerQuarter {
  seller_id: string;
  /** 1–4, of the year asked for, in Stockholm's time */
  quarter: number;
  /** VAT included, less commission and its VAT; refunds are taken off in the quarter they were made in */
  consideration_minor: bigint;
  /** commission and its VAT, less what refunds gave back */
  fees_minor: bigint;
  /** orders that were paid for, in part or whole, in the quarter */
  sales: number;
}

/**
 * What each seller was credited with in a year, quarter by quarter: the sales that they made in their own
 * name (sale model `intermediary`). What the network sold in its own name is not among them.
 */
export async function sellerQuarters(db: Knex, year: number): Promise<SellerQuarter[]> {
  const rows = await sqlRows<
    Pick<SellerQuarter, "seller_id" | "quarter" | "sales"> &
      Record<"consideration" | "fees", string>
  >(
    db,
    `SELECT l.seller_id,
            extract(quarter FROM t.event_at AT TIME ZONE 'Europe/Stockholm')::integer AS quarter,
            coalesce(sum(p.amount_minor) FILTER (WHERE p.component NOT LIKE 'commission%'), 0)::text
              AS consideration,
            coalesce(sum(p.amount_minor) FILTER (WHERE p.component LIKE 'commission%'), 0)::text AS fees,
            count(DISTINCT l.order_id) FILTER (WHERE t.kind = 'capture')::integer AS sales
       FROM ledger_transaction t
       JOIN ledger_posting p ON p.transaction_id = t.id AND p.component <> 'promotion'
       JOIN sale_line l ON l.line_id = p.line_id
       JOIN sale s ON s.order_id = l.order_id AND s.sale_model = 'intermediary'
      WHERE t.kind IN ('capture', 'refund', 'exchange') AND t.event_at >= ? AND t.event_at < ?
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [startOfMonth(`${year}-01`), startOfMonth(`${year + 1}-01`)],
  );
  return rows.map(({ consideration, fees, ...row }) => ({
    ...row,
    consideration_minor: BigInt(consideration),
    fees_minor: BigInt(fees),
  }));
}
