import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderWorkflowEvents } from "@medusajs/framework/utils";
import { mailSellers } from "../workflows/consignment/seller-mails";

/** An order is placed: the members of each enterprise that is to pack are told, once. */
export default async function consignmentArrived({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await mailSellers(container, event.data.id);
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED };
