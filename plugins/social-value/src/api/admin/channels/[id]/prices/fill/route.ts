import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { fillChannelPrices } from "../../../../../../workflows/channel/channel-prices";
import { idOf } from "../../../../../lib/id-of";
import type { FillPricesBody } from "../../../validators";

/** Fills the channel's price list from the plain prices, or empties it; tells how many prices that was. */
export async function POST(
  req: AuthenticatedMedusaRequest<FillPricesBody>,
  res: MedusaResponse,
): Promise<void> {
  const { change_bp, step_minor } = req.validatedBody;
  const change = change_bp === null ? null : { change_bp, step_minor };
  res.json({ changed: await fillChannelPrices(req.scope, idOf(req), change) });
}
