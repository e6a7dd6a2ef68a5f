import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PaymentEvents } from "@medusajs/framework/utils";
import { postPaymentCapturesWorkflow } from "../workflows/funding/post-payment-captures";

/** A captured payment becomes postings. What an event loses, the reconciliation job finds. */
export default async function paymentCaptured({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await postPaymentCapturesWorkflow(container).run({ input: { payment_id: event.data.id } });
}

export const config: SubscriberConfig = { event: PaymentEvents.CAPTURED };
