import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** What one day's stall sales, less the day's reversals, come to in the ledger. Öre. */
export interface StallDayFunding {
  /** What customers paid for goods at each rate, VAT included, and the VAT of it; by rate. */
  vat: { vat_rate_bp: number; gross_minor: bigint; vat_minor: bigint }[];
  /** What went to training places, and to reserves for them. */
  funded_minor: bigint;
}

/** `column` inside a Stockholm day, which is bound twice. */
export function inDay(column: string): string {
  const zone = "timestamp AT TIME ZONE 'Europe/Stockholm'";
  return `(${column} >= (?::date)::${zone} AND ${column} < (?::date + 1)::${zone})`;
}

/** An enterprise's stall by the ledger on a Stockholm day ('YYYY-MM-DD'). */
export async function stallDayFunding(
  db: Knex,
  enterpriseId: string,
  day: string,
): Promise<StallDayFunding> {
  const postings = `
    FROM stall_sale s
    LEFT JOIN stall_reversal r ON r.stall_sale_id = s.id
    JOIN ledger_transaction t ON t.order_id = s.order_id
    JOIN ledger_posting p ON p.transaction_id = t.id
    LEFT JOIN sale_line l ON l.line_id = p.line_id
   WHERE s.enterprise_id = ? AND ${inDay("t.event_at")}
     AND (${inDay("s.sold_at")} OR ${inDay("r.reversed_at")})`;
  const bindings = [enterpriseId, day, day, day, day, day, day];
  const [rates, [funded]] = await Promise.all([
    sqlRows<{ vat_rate_bp: number; gross_minor: string; vat_minor: string }>(
      db,
      `SELECT l.vat_rate_bp,
              coalesce(-sum(p.amount_minor) FILTER (WHERE p.account = 'customer:payment'), 0)::text
                AS gross_minor,
              coalesce(sum(p.amount_minor) FILTER (WHERE p.component LIKE 'vat:%'), 0)::text AS vat_minor
       ${postings} AND l.kind = 'item' GROUP BY l.vat_rate_bp ORDER BY l.vat_rate_bp DESC`,
      bindings,
    ),
    sqlRows<{ minor: string }>(
      db,
      `SELECT coalesce(sum(p.amount_minor), 0)::text AS minor
       ${postings} AND (p.place_id IS NOT NULL OR p.account LIKE 'enterprise:%:training_reserve')`,
      bindings,
    ),
  ]);
  return {
    vat: rates.map((rate) => ({
      vat_rate_bp: rate.vat_rate_bp,
      gross_minor: BigInt(rate.gross_minor),
      vat_minor: BigInt(rate.vat_minor),
    })),
    funded_minor: BigInt(funded?.minor ?? "0"),
  };
}
