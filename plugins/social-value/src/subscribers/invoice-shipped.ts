import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils";
import { invoiceShipped } from "../workflows/invoice/keep-invoices";

/** A parcel of an order on account is sent: a seller all of whose goods are sent invoices them. */
export default async function invoiceOfShipment({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await invoiceShipped(container, event.data.id);
}

export const config: SubscriberConfig = { event: FulfillmentWorkflowEvents.SHIPMENT_CREATED };
