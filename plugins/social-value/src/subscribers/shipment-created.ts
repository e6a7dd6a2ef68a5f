import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils";
import { mailShipped } from "../workflows/consignment/customer-mails";

/**
 * A parcel is sent, from the portal or by staff: the customer is told, once. Who delivers events may try
 * again.
 */
export default async function shipmentCreated({
  event,
  container,
}: SubscriberArgs<{ id: string; no_notification?: boolean }>): Promise<void> {
  if (!event.data.no_notification && !(await mailShipped(container, event.data.id))) {
    throw new Error(`The mail about parcel ${event.data.id} could not be sent`);
  }
}

export const config: SubscriberConfig = { event: FulfillmentWorkflowEvents.SHIPMENT_CREATED };
