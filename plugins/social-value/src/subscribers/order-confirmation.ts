import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderWorkflowEvents } from "@medusajs/framework/utils";
import { confirmOrder } from "../workflows/consignment/order-confirmation";

/** An order is placed: its customer gets a confirmation, once. Who delivers events may try again. */
export default async function orderConfirmation({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  if (!(await confirmOrder(container, event.data.id))) {
    throw new Error(`The confirmation of order ${event.data.id} could not be sent`);
  }
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED };
