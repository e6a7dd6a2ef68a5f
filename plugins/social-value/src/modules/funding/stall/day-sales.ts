import type { PaymentKind } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { inDay } from "./day-funding";
import type { StallFlag, StallLine, StallSaleState } from "./stall-sale";

/** A sale that was made, or reversed, on the day. Öre. */
export interface StallDaySale {
  key: string;
  sold_at: Date;
  sales_channel_id: string;
  payment_kind: PaymentKind;
  lines: StallLine[];
  total_minor: bigint;
  paid_minor: bigint;
  state: StallSaleState;
  flags: StallFlag[];
  /** It could not be made into an order yet: it is tried again. */
  is_failing: boolean;
  /** Of its goods some are explained by no chain: it waits until somebody has seen to that. */
  is_unexplained: boolean;
  reversed_at: Date | null;
  /** Made on the day; else only its reversal was. */
  is_of_day: boolean;
  is_reversed_on_day: boolean;
}

/** An enterprise's stall sales of a Stockholm day ('YYYY-MM-DD'), the latest first. */
export async function stallDaySales(
  db: Knex,
  enterpriseId: string,
  day: string,
): Promise<StallDaySale[]> {
  const rows = await sqlRows<
    Omit<StallDaySale, "total_minor" | "paid_minor"> & { total_minor: string; paid_minor: string }
  >(
    db,
    `SELECT s.key, s.sold_at, s.sales_channel_id, s.payment_kind, s.lines, s.total_minor::text,
            s.paid_minor::text, s.state, s.flags, s.failure IS NOT NULL AS is_failing,
            s.state = 'received' AND coalesce(position('goods_not_for_sale' IN s.failure), 0) > 0
              AS is_unexplained, r.reversed_at,
            ${inDay("s.sold_at")} AS is_of_day,
            coalesce(${inDay("r.reversed_at")}, false) AS is_reversed_on_day
       FROM stall_sale s LEFT JOIN stall_reversal r ON r.stall_sale_id = s.id
      WHERE s.enterprise_id = ? AND (${inDay("s.sold_at")} OR ${inDay("r.reversed_at")})
      ORDER BY s.sold_at DESC, s.key`,
    [day, day, day, day, enterpriseId, day, day, day, day],
  );
  return rows.map((row) => ({
    ...row,
    total_minor: BigInt(row.total_minor),
    paid_minor: BigInt(row.paid_minor),
  }));
}
