import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { saveChannel } from "../../../../workflows/channel/save-channel";
import { idOf } from "../../../lib/id-of";
import { shownChannel } from "../shown-channel";
import type { ChannelBody } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ channel: await shownChannel(req.scope, idOf(req)) });
}

/** Describes the channel anew, the whole of it. */
export async function POST(
  req: AuthenticatedMedusaRequest<ChannelBody>,
  res: MedusaResponse,
): Promise<void> {
  const id = await saveChannel(req.scope, idOf(req), req.validatedBody);
  res.json({ channel: await shownChannel(req.scope, id) });
}
