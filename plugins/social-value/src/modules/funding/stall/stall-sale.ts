import { randomUUID } from "node:crypto";
import type { PaymentKind } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { hashOf } from "../ledger/transaction";

/** How far a sale has come: written down, an order, paid and in the ledger, given to the customer. */
export type StallSaleState = "received" | "ordered" | "captured" | "handed_over";

/**
 * What is worth a look of a sale, though it stands:
 * - `oversold`: more was sold than there was in stock
 * - `price_differs`: it was sold at another price than the channel's when it came in
 * - `channel_closed`: its channel was closed on its day, or is switched off or gone
 * - `goods_left_channel`: something of it was not sold in the channel any more when it came in
 * - `late`: it came in more than a month after it was made
 * - `clock_differs`: its time cannot be right, so it counts as made when it came in
 */
export type StallFlag =
  | "oversold"
  | "price_differs"
  | "channel_closed"
  | "goods_left_channel"
  | "late"
  | "clock_differs";

export interface StallLine {
  variant_id: string;
  quantity: number;
  /** öre, VAT included: what it cost when it was sold */
  unit_price_minor: number;
}

/** A sale as it comes from a phone. */
export interface NewStallSale {
  enterprise_id: string;
  /** Made where it was sold; one of an enterprise's sales. */
  key: string;
  member_id: string;
  sales_channel_id: string;
  /** When it counts as made. */
  sold_at: Date;
  /** When the phone says that it was made. */
  told_at: string;
  payment_kind: PaymentKind;
  lines: readonly StallLine[];
  total_minor: bigint;
  paid_minor: bigint;
  flags: readonly StallFlag[];
}

export interface StallSale extends Omit<NewStallSale, "told_at"> {
  id: string;
  order_id: string;
  received_at: Date;
  state: StallSaleState;
  stock_taken_at: Date | null;
}

/** What became of what was told: new, told before, or told before with something else in it. */
export type Receipt = "accepted" | "already" | "conflict";

/** Writes a sale down once; the same key again changes nothing. */
export async function receiveSale(db: Knex, sale: NewStallSale): Promise<Receipt> {
  const suffix = randomUUID().replaceAll("-", "");
  const inserted = await sqlRows(
    db,
    `INSERT INTO stall_sale (id, enterprise_id, key, input_hash, member_id, sales_channel_id, sold_at,
                             payment_kind, lines, total_minor, paid_minor, order_id, flags)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::text[])
     ON CONFLICT (enterprise_id, key) DO NOTHING RETURNING id`,
    [
      `stl_${suffix}`,
      sale.enterprise_id,
      sale.key,
      hashOfSale(sale),
      sale.member_id,
      sale.sales_channel_id,
      sale.sold_at,
      sale.payment_kind,
      JSON.stringify(sale.lines),
      sale.total_minor.toString(),
      sale.paid_minor.toString(),
      `order_stall_${suffix}`,
      [...sale.flags],
    ],
  );
  return inserted.length > 0 ? "accepted" : ((await earlierReceipt(db, sale)) ?? "conflict");
}

/** What became of the same key before; undefined for a new one. */
export async function earlierReceipt(
  db: Knex,
  sale: NewStallSale,
): Promise<"already" | "conflict" | undefined> {
  const [earlier] = await sqlRows<{ input_hash: string }>(
    db,
    "SELECT input_hash FROM stall_sale WHERE enterprise_id = ? AND key = ?",
    [sale.enterprise_id, sale.key],
  );
  return earlier && (earlier.input_hash === hashOfSale(sale) ? "already" : "conflict");
}

/** Of what the phone said, not of when it came in. */
function hashOfSale(sale: NewStallSale): string {
  const { key, sales_channel_id, told_at, payment_kind, lines, paid_minor } = sale;
  const sold = lines.map((line) =>
    [line.variant_id, line.quantity, line.unit_price_minor].join(" "),
  );
  return hashOf([key, sales_channel_id, told_at, payment_kind, paid_minor.toString(), ...sold]);
}

type SaleRow = Omit<StallSale, "total_minor" | "paid_minor"> & {
  total_minor: string;
  paid_minor: string;
};

const COLUMNS = `id, enterprise_id, key, member_id, sales_channel_id, sold_at, payment_kind, lines,
  total_minor::text, paid_minor::text, order_id, received_at, state, flags, stock_taken_at`;

const saleOfRow = (row: SaleRow): StallSale => ({
  ...row,
  total_minor: BigInt(row.total_minor),
  paid_minor: BigInt(row.paid_minor),
});

/** A sale of this enterprise by its own key, or undefined. */
export async function saleByKey(
  db: Knex,
  enterpriseId: string,
  key: string,
): Promise<StallSale | undefined> {
  const [row] = await sqlRows<SaleRow>(
    db,
    `SELECT ${COLUMNS} FROM stall_sale WHERE enterprise_id = ? AND key = ?`,
    [enterpriseId, key],
  );
  return row && saleOfRow(row);
}

/** A sale as it stands, or undefined. */
export async function findSale(db: Knex, id: string): Promise<StallSale | undefined> {
  const [row] = await sqlRows<SaleRow>(db, `SELECT ${COLUMNS} FROM stall_sale WHERE id = ?`, [id]);
  return row && saleOfRow(row);
}

/**
 * The oldest sales of an enterprise that something is still to be done for, itself or its reversal, and
 * whose time to be tried has come.
 */
export async function openSales(
  db: Knex,
  enterpriseId: string,
  limit: number,
): Promise<StallSale[]> {
  const rows = await sqlRows<SaleRow>(
    db,
    `SELECT ${COLUMNS} FROM stall_sale s
      WHERE enterprise_id = ? AND next_try_at <= now()
        AND (state <> 'handed_over' OR EXISTS (
              SELECT FROM stall_reversal r WHERE r.stall_sale_id = s.id AND r.state <> 'refunded'))
      ORDER BY sold_at, received_at, id LIMIT ?`,
    [enterpriseId, limit],
  );
  return rows.map(saleOfRow);
}

/** The enterprises that have such sales. */
export async function enterprisesWithOpenSales(db: Knex): Promise<string[]> {
  const rows = await sqlRows<{ enterprise_id: string }>(
    db,
    `SELECT enterprise_id FROM stall_sale WHERE state <> 'handed_over' AND next_try_at <= now()
     UNION
     SELECT r.enterprise_id FROM stall_reversal r JOIN stall_sale s ON s.id = r.stall_sale_id
      WHERE r.state <> 'refunded' AND s.next_try_at <= now()`,
    [],
  );
  return rows.map((row) => row.enterprise_id);
}

/** Notes how far a sale has come, and what was found on the way. */
export async function advanceSale(
  db: Knex,
  id: string,
  state: StallSaleState,
  flags: readonly StallFlag[] = [],
): Promise<void> {
  await sqlRows(
    db,
    `UPDATE stall_sale SET state = ?, failure = NULL,
            flags = ARRAY(SELECT DISTINCT unnest(flags || ?::text[]) ORDER BY 1)
      WHERE id = ?`,
    [state, [...flags], id],
  );
}

/** Notes that a sale could not be taken further: it is tried again ever more seldom, once an hour at least. */
export async function noteFailure(db: Knex, id: string, message: string): Promise<void> {
  await sqlRows(
    db,
    `UPDATE stall_sale SET failure = left(?, 500), tries = tries + 1,
            next_try_at = now() + least(interval '1 hour', interval '15 seconds' * power(2, least(tries, 10)))
      WHERE id = ?`,
    [message, id],
  );
}
