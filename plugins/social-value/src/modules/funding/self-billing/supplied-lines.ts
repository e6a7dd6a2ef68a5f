import type { ConsignmentNet, SaleModel, VatClass } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** What one sale line brought one enterprise in a month, as a supply to the one who sold it. Öre. */
export interface SuppliedLine {
  /** Null where the network sold in its own name. */
  seller_id: string | null;
  supplier_id: string;
  line_id: string;
  kind: "item" | "shipping";
  sale_model: SaleModel;
  placed_at: Date;
  consignment: ConsignmentNet[];
  /** the goods' class and the rate that the customer paid, as they were when the order was placed */
  vat_class: VatClass | null;
  vat_rate_bp: number;
  net_minor: bigint;
}

interface SuppliedRow extends Omit<SuppliedLine, "net_minor" | "consignment"> {
  net_minor: string;
  consignment: { vat_rate_bp: number; net_minor: string }[];
}

/**
 * The supplies of a month: the shares, contributions to training included, that customers' payments and
 * refunds booked in it brought to enterprises other than the seller; and freight too where the network
 * is the seller. What a draw or a month's close moved is no supply.
 */
export async function suppliedLines(
  db: Knex,
  month: string,
  currency_code: string,
): Promise<SuppliedLine[]> {
  const rows = await sqlRows<SuppliedRow>(
    db,
    `SELECT CASE WHEN s.sale_model = 'intermediary' THEN l.seller_id END AS seller_id,
            p.enterprise_id AS supplier_id, l.line_id, l.kind, s.sale_model, s.placed_at,
            l.consignment, l.vat_class, l.vat_rate_bp, sum(p.amount_minor)::text AS net_minor
       FROM ledger_posting p
       JOIN ledger_transaction t ON t.id = p.transaction_id AND t.order_id IS NOT NULL
        AND t.currency_code = ?
       JOIN sale_line l ON l.line_id = p.line_id
       JOIN sale s ON s.order_id = l.order_id
      WHERE p.month = ? AND p.enterprise_id IS NOT NULL
        AND (p.component LIKE 'general:%' OR p.component LIKE 'contribution:%'
             OR (p.component = 'shipping' AND s.sale_model = 'commission_sale'))
        AND (s.sale_model = 'commission_sale' OR p.enterprise_id <> l.seller_id)
      GROUP BY s.order_id, l.line_id, p.enterprise_id
     HAVING sum(p.amount_minor) <> 0
      ORDER BY s.placed_at, l.line_id`,
    [currency_code, month],
  );
  return rows.map((row) => ({
    ...row,
    net_minor: BigInt(row.net_minor),
    consignment: row.consignment.map((part) => ({
      vat_rate_bp: part.vat_rate_bp,
      net_minor: BigInt(part.net_minor),
    })),
  }));
}

/** The closed months that are not billed yet, oldest first. */
export async function unbilledMonths(db: Knex): Promise<string[]> {
  const rows = await sqlRows<{ month: string }>(
    db,
    `SELECT month FROM closed_month c
      WHERE NOT EXISTS (SELECT 1 FROM billed_month b WHERE b.month = c.month) ORDER BY month`,
    [],
  );
  return rows.map((row) => row.month);
}

/** Notes that every pair of a month has its statement. */
export async function noteBilled(db: Knex, month: string, at: Date): Promise<void> {
  await sqlRows(
    db,
    "INSERT INTO billed_month (month, ended_at) VALUES (?, ?) ON CONFLICT (month) DO NOTHING",
    [month, at],
  );
}
