import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { placeStallSales } from "../workflows/stall/place-stall-sales";
import { STALL_RECEIVED } from "../workflows/stall/receive-sales";

/** Sales that are written down become orders. What an event loses, the job finds. */
export default async function stallReceived({
  event,
  container,
}: SubscriberArgs<{ enterprise_id: string }>): Promise<void> {
  await placeStallSales(container, event.data.enterprise_id);
}

export const config: SubscriberConfig = { event: STALL_RECEIVED };
