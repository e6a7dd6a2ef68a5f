import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { syncSale } from "../workflows/funding/sync-sale";

/**
 * An order that was edited, cancelled, or had something returned or exchanged: its snapshot is brought
 * up to that. Payments do it again before they are posted, so a lost event loses nothing.
 */
export default async function orderChanged({
  event,
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>): Promise<void> {
  // Medusa's events name the order in one of two ways.
  const orderId = event.data.order_id ?? event.data.id;
  if (orderId) {
    await syncSale(container, orderId);
  }
}

export const config: SubscriberConfig = {
  event: [
    OrderEditWorkflowEvents.CONFIRMED,
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
  ],
};
