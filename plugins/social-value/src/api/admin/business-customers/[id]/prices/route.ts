import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  ownPrices,
  pricesBySku,
  pricesOff,
  setOwnPrices,
} from "../../../../../workflows/trade/customer-prices";
import { idOf } from "../../../../lib/id-of";
import type { OwnPricesParams, SetOwnPrices } from "../../validators";

/** The customer's own prices. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset } = req.validatedQuery as OwnPricesParams;
  const page = await ownPrices(req.scope, idOf(req), { limit, offset });
  res.json({ ...page, limit, offset });
}

/** Sets some of them; the others stay. */
export async function POST(
  req: AuthenticatedMedusaRequest<SetOwnPrices>,
  res: MedusaResponse,
): Promise<void> {
  const { prices = [], by_sku = [], off } = req.validatedBody;
  const asked = [
    ...(off ? await pricesOff(req.scope, off) : []),
    ...prices,
    ...(await pricesBySku(req.scope, by_sku)),
  ];
  await setOwnPrices(req.scope, idOf(req), asked);
  res.json({ changed: asked.length });
}
