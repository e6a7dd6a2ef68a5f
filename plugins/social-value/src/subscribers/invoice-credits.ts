import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import {
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
  PaymentEvents,
} from "@medusajs/framework/utils";
import { creditAfter } from "../workflows/invoice/keep-invoices";

/** An order has lost something, or money of it was given back: what was invoiced of that is credited. */
export default async function invoiceCredits({
  event,
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>): Promise<void> {
  const { id, order_id } = event.data;
  await creditAfter(container, order_id ?? id ?? "");
}

export const config: SubscriberConfig = {
  event: [
    PaymentEvents.REFUNDED,
    OrderEditWorkflowEvents.CONFIRMED,
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
  ],
};
