import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { channelStates } from "../../lib/channel-state";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { databaseOf } from "./database";

/**
 * Throws "channel_closed" (409) with the channel and the day on which it opens, if one is known, unless
 * the channel is open today.
 */
export async function assertChannelOpen(
  container: MedusaContainer,
  channelId: string,
): Promise<void> {
  const states = await channelStates(databaseOf(container), [channelId], clock.now());
  const state = states.get(channelId);
  if (!state || state.is_open) {
    return;
  }
  const { id, name, opens_on } = state;
  throw networkError(
    MedusaError.Types.CONFLICT,
    "channel_closed",
    `${name} is closed${opens_on ? ` until ${opens_on}` : ""}`,
    { channel: { id, name }, opens_on },
  );
}
