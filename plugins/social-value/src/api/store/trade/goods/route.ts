import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tradeGoodsView } from "../../../lib/trade-goods-view";
import type { TradeGoodsQuery } from "../validators";

/** What may be asked for in a channel, in the reader's language and at what everybody pays. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = req.validatedQuery as TradeGoodsQuery;
  const { goods, count } = await tradeGoodsView(req.scope, { ...asked, locale: req.locale }, null);
  res.json({
    goods: goods.map(({ stock: _stock, list_gross_minor: _list, ...one }) => one),
    ...{ count, limit: asked.limit, offset: asked.offset },
  });
}
