import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  listChannelPrices,
  setChannelPrices,
} from "../../../../../workflows/channel/channel-prices";
import { databaseOf } from "../../../../../workflows/lib/database";
import { idOf } from "../../../../lib/id-of";
import { shownChannel } from "../../shown-channel";
import type { ChannelPricesBody, ChannelsParams } from "../../validators";

/** What is sold in the channel, at its plain price and at the channel's own; öre. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = await shownChannel(req.scope, idOf(req));
  const page = req.validatedQuery as ChannelsParams;
  const listed = await listChannelPrices(databaseOf(req.scope), { channel_id: id, ...page });
  res.json({ ...listed, limit: page.limit, offset: page.offset });
}

/** Sets what variants cost in the channel. */
export async function POST(
  req: AuthenticatedMedusaRequest<ChannelPricesBody>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req);
  await setChannelPrices(req.scope, id, req.validatedBody.prices);
  res.json({ channel: await shownChannel(req.scope, id) });
}
