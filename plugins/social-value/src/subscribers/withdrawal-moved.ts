import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderWorkflowEvents } from "@medusajs/framework/utils";
import { settleWithdrawals } from "../workflows/withdrawal/settle-withdrawals";

/**
 * Goods have come back, or a parcel was unpacked: what was withdrawn from of the order may be settled
 * further. What an event loses, the job finds.
 */
export default async function withdrawalMoved({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await settleWithdrawals(container, event.data.order_id);
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.RETURN_RECEIVED, OrderWorkflowEvents.FULFILLMENT_CANCELED],
};
