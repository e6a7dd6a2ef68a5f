import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderWorkflowEvents } from "@medusajs/framework/utils";
import { placeSale } from "../workflows/funding/place-sale";
import { postCapturedPayments } from "../workflows/funding/post-captured";

/**
 * An order is placed, of a cart or of a draft: a draft has its snapshot only now, and what the
 * network alone pays for is posted; so is what was captured before there was an order, of which no event
 * tells. What an event loses, the reconciliation job finds.
 */
export default async function orderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await placeSale(container, event.data.id);
  await postCapturedPayments(container, event.data.id);
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED };
