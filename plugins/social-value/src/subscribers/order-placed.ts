import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderWorkflowEvents } from "@medusajs/framework/utils";
import { placeSale } from "../workflows/funding/place-sale";

/**
 * An order is placed, of a cart or of a draft: a draft has its snapshot only now, and what the
 * network alone pays for is posted. What an event loses, the reconciliation job finds.
 */
export default async function orderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await placeSale(container, event.data.id);
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED };
