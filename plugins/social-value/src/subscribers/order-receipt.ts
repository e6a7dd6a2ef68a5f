import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PaymentEvents } from "@medusajs/framework/utils";
import { sqlRows } from "../lib/sql";
import { postPayment } from "../workflows/funding/post-payment";
import { databaseOf } from "../workflows/lib/database";
import { mailReceipt } from "../workflows/receipt/mail-receipt";

/** An order is paid: its customer gets the receipt, once it is booked. What an event loses, a job finds. */
export default async function orderReceipt({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await postPayment(container, event.data.id);
  const [row] = await sqlRows<{ order_id: string }>(
    databaseOf(container),
    `SELECT c.order_id FROM payment p
       JOIN order_payment_collection c ON c.payment_collection_id = p.payment_collection_id
        AND c.deleted_at IS NULL
      WHERE p.id = ?`,
    [event.data.id],
  );
  if (row && !(await mailReceipt(container, row.order_id))) {
    throw new Error(`The receipt of order ${row.order_id} could not be sent`);
  }
}

export const config: SubscriberConfig = { event: PaymentEvents.CAPTURED };
