import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import { databaseOf } from "../lib/database";
import { postPayment } from "./post-payment";

/** Posts what an order's payments had captured when it was placed: paid at once, as by Swish. */
export async function postCapturedPayments(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const captured = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT p.id FROM order_payment_collection o
       JOIN payment p ON p.payment_collection_id = o.payment_collection_id
      WHERE o.order_id = ? AND o.deleted_at IS NULL AND p.deleted_at IS NULL
        AND EXISTS (SELECT 1 FROM capture c WHERE c.payment_id = p.id AND c.deleted_at IS NULL)`,
    [orderId],
  );
  for (const { id } of captured) {
    await postPayment(container, id);
  }
}
