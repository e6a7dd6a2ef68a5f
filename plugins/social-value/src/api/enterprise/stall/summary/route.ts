import { civilDateOf, sumOf } from "@insteg/domain";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type StallDay, stallDay } from "../../../../workflows/stall/day-summary";
import { checkedParams } from "../../../lib/checked-params";
import { memberOf } from "../../access/guard";
import { SummaryQuery } from "../validators";

/** A Stockholm day at the enterprise's stall, today unless another is asked for. Amounts in öre. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { date = civilDateOf(new Date()) } = checkedParams(SummaryQuery, req.query);
  res.json({ summary: summaryView(await stallDay(req.scope, memberOf(res).enterprise_id, date)) });
}

function summaryView({ day, sales, by_payment_kind, vat, ...rest }: StallDay) {
  return {
    date: day,
    count: rest.count,
    reversed_count: rest.reversed_count,
    waiting_count: rest.waiting_count,
    unexplained_count: rest.unexplained.length,
    unexplained_minor: Number(sumOf(rest.unexplained.map((sale) => sale.paid_minor))),
    oversold_count: rest.oversold_count,
    outside_channel_count: rest.outside_channel_count,
    rounding_minor: Number(rest.rounding_minor),
    funded_minor: Number(rest.funded_minor),
    by_payment_kind: by_payment_kind.map((one) => ({
      payment_kind: one.payment_kind,
      count: one.count,
      sold_minor: Number(one.sold_minor),
      reversed_minor: Number(one.reversed_minor),
      rest_minor: Number(one.rest_minor),
    })),
    vat: vat.map((one) => ({
      vat_rate_bp: one.vat_rate_bp,
      gross_minor: Number(one.gross_minor),
      vat_minor: Number(one.vat_minor),
    })),
    sales: sales.map((sale) => ({
      key: sale.key,
      sold_at: sale.sold_at.toISOString(),
      sales_channel_id: sale.sales_channel_id,
      payment_kind: sale.payment_kind,
      total_minor: Number(sale.total_minor),
      paid_minor: Number(sale.paid_minor),
      state: sale.state,
      flags: sale.flags,
      is_failing: sale.is_failing,
      reversed_at: sale.reversed_at?.toISOString() ?? null,
    })),
  };
}
