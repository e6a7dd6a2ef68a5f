import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { type ChannelView, listChannels } from "../../../workflows/channel/channel-views";
import { databaseOf } from "../../../workflows/lib/database";

/** One channel as the list has it; throws "sales_channel_not_found" (404). */
export async function shownChannel(container: MedusaContainer, id: string): Promise<ChannelView> {
  const asked = { ids: [id], limit: 1, offset: 0 };
  const { channels } = await listChannels(databaseOf(container), asked);
  const [channel] = channels;
  if (!channel) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "sales_channel_not_found",
      `There is no sales channel ${id}`,
      { id },
    );
  }
  return channel;
}
