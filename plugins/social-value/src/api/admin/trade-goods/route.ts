import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findBusinessCustomer } from "../../../workflows/trade/business-customers";
import { tradeGoodsView } from "../../lib/trade-goods-view";
import type { TradeGoodsParams } from "./validators";

/** What may be quoted for in a channel, and what it costs the business customer that is named. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { sales_channel_id, business_customer_id, q, limit, offset } =
    req.validatedQuery as TradeGoodsParams;
  const customer = business_customer_id
    ? await findBusinessCustomer(req.scope, business_customer_id)
    : null;
  const page = await tradeGoodsView(
    req.scope,
    { sales_channel_id, q, limit, offset },
    customer?.customer_group_id ?? null,
  );
  res.json({ ...page, limit, offset });
}
