import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listChannelGoods, setChannelGoods } from "../../../../../workflows/channel/channel-goods";
import { databaseOf } from "../../../../../workflows/lib/database";
import { idOf } from "../../../../lib/id-of";
import { shownChannel } from "../../shown-channel";
import type { ChannelGoodsBody, ChannelGoodsParams } from "../../validators";

/** The goods of the enterprises that the channel takes, and how each stands in it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = await shownChannel(req.scope, idOf(req));
  const { state, ...page } = req.validatedQuery as ChannelGoodsParams;
  const listed = await listChannelGoods(databaseOf(req.scope), { channel_id: id, state, ...page });
  res.json({ ...listed, limit: page.limit, offset: page.offset });
}

/** Lets goods in and takes others out, all of them or none. */
export async function POST(
  req: AuthenticatedMedusaRequest<ChannelGoodsBody>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req);
  const by = req.auth_context.actor_id;
  await setChannelGoods(req.scope, { sales_channel_id: id, ...req.validatedBody, by });
  res.json({ channel: await shownChannel(req.scope, id) });
}
