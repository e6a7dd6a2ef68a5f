import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listChannels } from "../../../workflows/channel/channel-views";
import { saveChannel } from "../../../workflows/channel/save-channel";
import { databaseOf } from "../../../workflows/lib/database";
import { shownChannel } from "./shown-channel";
import type { ChannelBody, ChannelsParams } from "./validators";

/** The network's sales channels with what is said of them; kind null where nothing is. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const page = req.validatedQuery as ChannelsParams;
  const listed = await listChannels(databaseOf(req.scope), page);
  res.json({ ...listed, limit: page.limit, offset: page.offset });
}

/** Makes a sales channel. */
export async function POST(
  req: AuthenticatedMedusaRequest<ChannelBody>,
  res: MedusaResponse,
): Promise<void> {
  const id = await saveChannel(req.scope, null, req.validatedBody);
  res.status(201).json({ channel: await shownChannel(req.scope, id) });
}
