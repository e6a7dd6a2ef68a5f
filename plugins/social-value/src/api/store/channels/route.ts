import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import type { ChannelKind } from "../../../modules/funding/models/channel-terms";
import { type ChannelView, listChannels } from "../../../workflows/channel/channel-views";
import { databaseOf } from "../../../workflows/lib/database";
import type { ChannelsQuery } from "./validators";

/** Where anybody may buy; wholesale and procurement are for those who have an agreement. */
const PUBLIC_KINDS: readonly ChannelKind[] = ["web", "stall", "shop", "pop_up"];
/** More than any network has. */
const MOST = 500;

/** The channel that the shop's key sells in, and those in which anybody may buy, by name. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset } = req.validatedQuery as unknown as ChannelsQuery;
  const currentId = req.publishable_key_context?.sales_channel_ids[0];
  const { channels } = await listChannels(databaseOf(req.scope), { limit: MOST, offset: 0 });
  const current = channels.find(({ id }) => id === currentId);
  const open = channels.filter(
    ({ kind, is_disabled }) => kind && PUBLIC_KINDS.includes(kind) && !is_disabled,
  );
  res.json({
    current: current ? shown(current, req.locale) : null,
    channels: open.slice(offset, offset + limit).map((channel) => shown(channel, req.locale)),
    count: open.length,
    limit,
    offset,
  });
}

function shown(channel: ChannelView, locale: string | undefined) {
  const isEnglish = locale?.startsWith("en") ?? false;
  const { id, kind, is_open, opens_on, closes_on, place, periods } = channel;
  return {
    id,
    name: (isEnglish && channel.name_en) || channel.name,
    description: (isEnglish && channel.description_en) || channel.description,
    hours: (isEnglish && channel.hours_en) || channel.hours,
    ...{ kind, place, periods, is_open, opens_on, closes_on },
  };
}
