import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PaymentEvents } from "@medusajs/framework/utils";
import { postPayment } from "../workflows/funding/post-payment";

/** A captured or refunded payment becomes postings. What an event loses, the reconciliation finds. */
export default async function paymentMoved({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await postPayment(container, event.data.id);
}

export const config: SubscriberConfig = {
  event: [PaymentEvents.CAPTURED, PaymentEvents.REFUNDED],
};
