import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { monthOverview } from "../../../../figures/month-overview";
import { askedOf, pageOf } from "../read";
import type { OverviewQuery } from "../validators";

/** Every place in a month with cost, public support, sales funding, gap and coverage; and the total. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { month, order, limit, offset, ...filters } = askedOf<OverviewQuery>(req);
  const { rows, total, is_closed } = await monthOverview(req.scope, month, {
    locale: req.locale,
    filters,
    order,
  });
  res.json({ month, is_closed, total, ...pageOf(rows, { limit, offset }) });
}
