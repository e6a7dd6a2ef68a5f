import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderWorkflowEvents } from "@medusajs/framework/utils";
import { confirmOrder } from "../workflows/consignment/order-confirmation";

/** An order is placed: its customer gets a confirmation, once. */
export default async function orderConfirmation({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await confirmOrder(container, event.data.id);
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED };
