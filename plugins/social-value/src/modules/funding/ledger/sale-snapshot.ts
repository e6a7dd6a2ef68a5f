import type { SaleModel, StageShare, VatClass, WithdrawalException } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** What was in force for one line when the order was placed. Amounts in öre, rates in basis points. */
export interface SaleLineSnapshot {
  line_id: string;
  /** From 1; by what the line is, so that ties are broken alike whenever the same goods are sold. */
  position: number;
  kind: "item" | "shipping";
  seller_id: string;
  product_id: string | null;
  quantity: number;
  /** What the customer pays for the line, VAT included, after every discount. */
  gross_minor: bigint;
  /** The part of the discount, VAT included, that the network pays for. */
  network_discount_minor: bigint;
  /** Of the goods, whatever their product is tagged with since; null for freight, and where it is unknown. */
  vat_class: VatClass | null;
  vat_rate_bp: number;
  commission_bp: number;
  value_chain_id: string | null;
  chain_version_id: string | null;
  stages: StageShare[];
  /** Shipping only: its consignment's undiscounted nets by rate, for apportioning its VAT. */
  consignment: { vat_rate_bp: number; net_minor: bigint }[];
  /**
   * Why the right of withdrawal did not hold for the goods, as the shop told before they were bought; left
   * out where that is not known.
   */
  withdrawal_exception?: WithdrawalException | "none";
}

/** One order as it was sold. The lines' gross sums to `total_minor`. */
export interface SaleSnapshot {
  order_id: string;
  placed_at: Date;
  sale_model: SaleModel;
  network_vat_registered: boolean;
  currency_code: string;
  sales_channel_id: string | null;
  total_minor: bigint;
  lines: SaleLineSnapshot[];
}

/** A line as it is stored, with what the order has lost of it since. */
export interface StoredSaleLine extends SaleLineSnapshot {
  /** The order's own line; one that an edit added to has several lines of the sale. */
  item_id: string;
  /** Cancelled, returned or edited away, of gross. */
  reduced_minor: bigint;
}

export interface StoredSale extends SaleSnapshot {
  lines: StoredSaleLine[];
}

/** What the order still holds of its lines, in öre: what is to be paid for it in all. */
export function heldTotal(sale: StoredSale): bigint {
  return sale.lines.reduce((sum, line) => sum + line.gross_minor - line.reduced_minor, 0n);
}

type SaleRow = Omit<SaleSnapshot, "lines" | "total_minor"> & { total_minor: string };
type SaleLineRow = Omit<
  StoredSaleLine,
  "gross_minor" | "network_discount_minor" | "consignment" | "reduced_minor"
> & {
  gross_minor: string;
  network_discount_minor: string;
  reduced_minor: string;
  consignment: { vat_rate_bp: number; net_minor: string }[];
};

const LINE_COLUMNS = `line_id, position, kind, seller_id, product_id, quantity, gross_minor,
  network_discount_minor, vat_class, vat_rate_bp, commission_bp, value_chain_id, chain_version_id, stages,
  consignment, withdrawal_exception`;

const LINE_RECORD = `line (
  line_id text, position integer, kind text, seller_id text, product_id text, quantity integer,
  gross_minor bigint, network_discount_minor bigint, vat_class text, vat_rate_bp integer,
  commission_bp integer, value_chain_id text, chain_version_id text, stages jsonb,
  consignment jsonb, withdrawal_exception text)`;

/** JSON knows no bigint: amounts go as text, which the record's types read. */
function lineJson(lines: readonly SaleLineSnapshot[]): string {
  return JSON.stringify(lines, (_key, value) =>
    typeof value === "bigint" ? value.toString() : value,
  );
}

/** Writes the snapshot once; a second call for the same order changes nothing. One statement. */
export async function insertSale(db: Knex, sale: SaleSnapshot): Promise<void> {
  await sqlRows(
    db,
    `WITH inserted AS (
       INSERT INTO sale (order_id, placed_at, sale_model, network_vat_registered, currency_code,
                         sales_channel_id, total_minor)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (order_id) DO NOTHING
       RETURNING order_id
     )
     INSERT INTO sale_line (order_id, ${LINE_COLUMNS})
     SELECT inserted.order_id, ${LINE_COLUMNS}
       FROM inserted, jsonb_to_recordset(?::jsonb) AS ${LINE_RECORD}`,
    [
      sale.order_id,
      sale.placed_at,
      sale.sale_model,
      sale.network_vat_registered,
      sale.currency_code,
      sale.sales_channel_id,
      sale.total_minor.toString(),
      lineJson(sale.lines),
    ],
  );
}

/** Adds lines that an edit, a claim or an exchange brought; those that are there already stay. */
export async function insertLines(
  trx: Knex,
  orderId: string,
  lines: readonly SaleLineSnapshot[],
): Promise<void> {
  await sqlRows(
    trx,
    `INSERT INTO sale_line (order_id, ${LINE_COLUMNS})
     SELECT ?, ${LINE_COLUMNS} FROM jsonb_to_recordset(?::jsonb) AS ${LINE_RECORD}`,
    [orderId, lineJson(lines)],
  );
}

/** Notes what an order no longer holds of its lines, in öre of gross. */
export async function insertReductions(
  trx: Knex,
  orderId: string,
  reductions: readonly { line_id: string; gross_minor: bigint }[],
): Promise<void> {
  await sqlRows(
    trx,
    `INSERT INTO sale_reduction (order_id, line_id, gross_minor)
     SELECT ?, r.* FROM unnest(?::text[], ?::bigint[]) AS r`,
    [
      orderId,
      reductions.map((reduction) => reduction.line_id),
      reductions.map((reduction) => reduction.gross_minor.toString()),
    ],
  );
}

/** Reads the snapshots of the orders that have one, in one statement for all of them. */
export async function readSales(db: Knex, orderIds: readonly string[]): Promise<StoredSale[]> {
  const rows = await sqlRows<SaleRow & { lines: SaleLineRow[] }>(
    db,
    `SELECT s.order_id, s.placed_at, s.sale_model, s.network_vat_registered, s.currency_code,
            s.sales_channel_id, s.total_minor,
            (SELECT json_agg(l ORDER BY l.position)
               FROM (SELECT line_id, item_id, position, kind, seller_id, product_id, quantity,
                            gross_minor::text, network_discount_minor::text, vat_class, vat_rate_bp,
                            commission_bp, value_chain_id, chain_version_id, stages, consignment,
                            coalesce((SELECT sum(gross_minor) FROM sale_reduction r
                                       WHERE r.line_id = sale_line.line_id), 0)::text
                              AS reduced_minor
                       FROM sale_line WHERE order_id = s.order_id) l) AS lines
       FROM sale s WHERE s.order_id = ANY(?)`,
    [orderIds],
  );
  return rows.map((row) => ({
    ...row,
    total_minor: BigInt(row.total_minor),
    lines: (row.lines ?? []).map((line) => ({
      ...line,
      gross_minor: BigInt(line.gross_minor),
      reduced_minor: BigInt(line.reduced_minor),
      network_discount_minor: BigInt(line.network_discount_minor),
      consignment: line.consignment.map((part) => ({
        vat_rate_bp: part.vat_rate_bp,
        net_minor: BigInt(part.net_minor),
      })),
    })),
  }));
}

/** Takes a snapshot back; the database refuses once anything is posted for the order. */
export async function deleteSale(db: Knex, orderId: string): Promise<void> {
  await sqlRows(db, "DELETE FROM sale WHERE order_id = ?", [orderId]);
}
