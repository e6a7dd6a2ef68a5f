import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { TransactionKind } from "../ledger/transaction";
import { LAST_POSTING } from "./last-posting";

export interface PlaceMonthPage {
  place_id: string;
  month: string;
  /** only lines of goods that this enterprise sold */
  seller_id?: string | undefined;
  limit: number;
  /** the `cursor` of the last row of the page before */
  after?: string | undefined;
}

/** An order line that funded a place month. Amounts in öre. */
export interface FundingLine {
  cursor: string;
  /** null for postings of no line, each a row of its own */
  line_id: string | null;
  order_id: string | null;
  sales_channel_id: string | null;
  value_chain_id: string | null;
  product_id: string | null;
  quantity: number | null;
  /** when the order was placed; of no line, when it was posted */
  sold_at: Date;
  /** of the transaction that first gave it: a capture, or the reserve's draw of an earlier month's sale */
  kind: TransactionKind;
  /** all that the line's postings sum to in the place month */
  funded_minor: bigint;
  /** what of it was taken back, as a positive amount */
  reversed_minor: bigint;
}

/**
 * A page of the order lines that funded a place month, the latest first: by the line's first posting in
 * it, which never changes, so that nothing is skipped or seen twice while more is sold. It reads no more
 * of the ledger than the page.
 */
export async function linesOfPlaceMonth(db: Knex, page: PlaceMonthPage): Promise<FundingLine[]> {
  const { place_id, month, seller_id = null, limit, after } = page;
  const rows = await sqlRows<
    Omit<FundingLine, "funded_minor" | "reversed_minor"> & {
      funded_minor: string;
      reversed_minor: string;
    }
  >(
    db,
    `SELECT first.id::text AS cursor, first.line_id, l.order_id, s.sales_channel_id, l.value_chain_id,
            l.product_id, l.quantity, coalesce(s.placed_at, t.event_at) AS sold_at, t.kind,
            coalesce(of_line.funded_minor, first.amount_minor)::text AS funded_minor,
            coalesce(of_line.reversed_minor, greatest(-first.amount_minor, 0))::text AS reversed_minor
       FROM (SELECT p.* FROM ledger_posting p
              WHERE p.place_id = ? AND p.month = ? AND p.id < ?
                AND (?::text IS NULL OR EXISTS (SELECT FROM sale_line own
                                                 WHERE own.line_id = p.line_id AND own.seller_id = ?))
                -- OFFSET 0 keeps the line's few postings apart: else the place's index is read for each.
                AND NOT EXISTS (SELECT FROM (SELECT o.place_id, o.month FROM ledger_posting o
                                              WHERE o.line_id = p.line_id AND o.id < p.id OFFSET 0) e
                                 WHERE e.place_id = p.place_id AND e.month = p.month)
              ORDER BY p.id DESC LIMIT ?) first
       JOIN ledger_transaction t ON t.id = first.transaction_id
       LEFT JOIN sale_line l ON l.line_id = first.line_id
       LEFT JOIN sale s ON s.order_id = l.order_id
       LEFT JOIN LATERAL (
         SELECT sum(g.amount_minor) AS funded_minor, -sum(least(g.amount_minor, 0)) AS reversed_minor
           FROM ledger_posting g
          WHERE g.line_id = first.line_id AND g.place_id = first.place_id
            AND g.month = first.month) of_line ON true
      ORDER BY first.id DESC`,
    [place_id, month, after ?? LAST_POSTING, seller_id, seller_id, limit],
  );
  return rows.map((row) => ({
    ...row,
    funded_minor: BigInt(row.funded_minor),
    reversed_minor: BigInt(row.reversed_minor),
  }));
}

export interface LinePage {
  line_id: string;
  limit: number;
  /** the `cursor` of the last row of the page before */
  after?: string | undefined;
}

/** A place month that an order line funded; with place_id null, what its reserve keeps of it. Öre. */
export interface FundedByLine {
  cursor: string;
  place_id: string | null;
  enterprise_id: string | null;
  month: string;
  funded_minor: bigint;
}

/** A page of what an order line funded, by month and place; what was given and taken back in full is there. */
export async function placesOfLine(db: Knex, page: LinePage): Promise<FundedByLine[]> {
  const { line_id, limit, after = "" } = page;
  const rows = await sqlRows<Omit<FundedByLine, "funded_minor"> & { funded_minor: string }>(
    db,
    `SELECT * FROM (
       SELECT concat_ws('|', p.month, coalesce(p.place_id, ''), p.enterprise_id) COLLATE "C" AS cursor,
              p.place_id, p.enterprise_id, p.month, sum(p.amount_minor)::text AS funded_minor
         FROM ledger_posting p
        WHERE p.line_id = ?
          AND (p.place_id IS NOT NULL OR p.account LIKE 'enterprise:%:training\\_reserve')
        GROUP BY p.month, p.place_id, p.enterprise_id) funded
      WHERE cursor > ? ORDER BY cursor LIMIT ?`,
    [line_id, after, limit],
  );
  return rows.map((row) => ({ ...row, funded_minor: BigInt(row.funded_minor) }));
}

/** What an order line was when it was sold. */
export interface SoldLine {
  line_id: string;
  order_id: string;
  sales_channel_id: string | null;
  value_chain_id: string | null;
  product_id: string | null;
  quantity: number;
  sold_at: Date;
}

/** An order line as its sale's snapshot has it; undefined for a line that no sale has. */
export async function soldLine(db: Knex, lineId: string): Promise<SoldLine | undefined> {
  const [line] = await sqlRows<SoldLine>(
    db,
    `SELECT l.line_id, l.order_id, s.sales_channel_id, l.value_chain_id, l.product_id, l.quantity,
            s.placed_at AS sold_at
       FROM sale_line l JOIN sale s ON s.order_id = l.order_id
      WHERE l.line_id = ?`,
    [lineId],
  );
  return line;
}

/** Which of the lines another enterprise than this one sold. One statement. */
export async function soldByOthers(
  db: Knex,
  enterpriseId: string,
  lineIds: readonly string[],
): Promise<Set<string>> {
  const rows = await sqlRows<{ line_id: string }>(
    db,
    "SELECT line_id FROM sale_line WHERE line_id = ANY(?) AND seller_id <> ?",
    [lineIds, enterpriseId],
  );
  return new Set(rows.map((row) => row.line_id));
}
