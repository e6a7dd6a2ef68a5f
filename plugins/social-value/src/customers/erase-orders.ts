import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";

/** What stands where an address's owner stood: Medusa's fields that name a person or where they live. */
const FORGOTTEN_ADDRESS = `first_name = NULL, last_name = NULL, company = NULL, address_1 = NULL,
  address_2 = NULL, city = NULL, province = NULL, postal_code = NULL, phone = NULL, metadata = NULL`;

/**
 * Takes out of some orders who bought and where they live. What the bookkeeping needs stays: number, day,
 * goods, amounts, VAT, sellers, postings, and invoices as they were issued. Part of a transaction.
 */
export async function eraseOrders(trx: Knex, orderIds: readonly string[]): Promise<void> {
  const statements = [
    `UPDATE order_address SET customer_id = NULL, ${FORGOTTEN_ADDRESS} WHERE id IN (
       SELECT unnest(ARRAY[shipping_address_id, billing_address_id]) FROM "order" WHERE id = ANY(?))`,
    `UPDATE fulfillment_address SET ${FORGOTTEN_ADDRESS} WHERE id IN (
       SELECT f.delivery_address_id FROM order_fulfillment link
         JOIN fulfillment f ON f.id = link.fulfillment_id WHERE link.order_id = ANY(?))`,
    `UPDATE fulfillment_label SET tracking_number = '', tracking_url = '', label_url = ''
      WHERE fulfillment_id IN (SELECT fulfillment_id FROM order_fulfillment WHERE order_id = ANY(?))`,
    `UPDATE payment_session SET context = '{}' WHERE payment_collection_id IN (
       SELECT payment_collection_id FROM order_payment_collection WHERE order_id = ANY(?))`,
    `UPDATE "order" SET email = NULL, updated_at = now() WHERE id = ANY(?)`,
  ];
  for (const statement of statements) {
    await sqlRows(trx, statement, [orderIds]);
  }
  await eraseCarts(trx, "id IN (SELECT cart_id FROM order_cart WHERE order_id = ANY(?))", orderIds);
}

/** Takes who has filled them out of some carts; `which` is a condition with one binding. */
export async function eraseCarts(trx: Knex, which: string, binding: unknown): Promise<void> {
  const carts = `(SELECT id FROM cart WHERE ${which})`;
  const statements = [
    `UPDATE cart_address SET customer_id = NULL, ${FORGOTTEN_ADDRESS} WHERE id IN (
       SELECT unnest(ARRAY[shipping_address_id, billing_address_id]) FROM cart WHERE ${which})`,
    `UPDATE payment_session SET context = '{}' WHERE payment_collection_id IN (
       SELECT payment_collection_id FROM cart_payment_collection WHERE cart_id IN ${carts})`,
    // Medusa keeps what the completing of a cart was told and read for three days.
    `DELETE FROM workflow_execution w
      WHERE w.workflow_id = 'complete-cart' AND w.state IN ('done', 'failed', 'reverted')
        AND EXISTS (SELECT FROM cart c WHERE c.id IN ${carts}
                     AND w.context::text LIKE '%' || c.id || '%')`,
    `UPDATE cart SET email = NULL, customer_id = NULL,
            deleted_at = CASE WHEN completed_at IS NULL THEN now() ELSE deleted_at END
      WHERE ${which}`,
  ];
  for (const statement of statements) {
    await sqlRows(trx, statement, [binding]);
  }
}
