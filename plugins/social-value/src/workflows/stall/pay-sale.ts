import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { capturePaymentWorkflow, markPaymentCollectionAsPaid } from "@medusajs/medusa/core-flows";
import { sqlRows } from "../../lib/sql";
import type { StallSale } from "../../modules/funding/stall/stall-sale";
import { databaseOf } from "../lib/database";
import { kronor } from "./order-of-sale";

/** How far an order's payment has come. */
interface PaymentSoFar {
  collection_id: string;
  /** Nothing of it is authorised yet: it can still be paid. */
  is_unpaid: boolean;
  payment_id: string | null;
  capture_id: string | null;
  is_in_order: boolean;
}

/**
 * Pays and captures the sale's order by Medusa's system provider: the money has changed hands already.
 * Whatever was done before a crash is found and not done again. Gives the payment's id.
 */
export async function paySale(container: MedusaContainer, sale: StallSale): Promise<string> {
  const { order_id } = sale;
  const before = await paymentOf(container, order_id);
  if (!before?.payment_id) {
    // An error after the authorisation cancels the payment, and leaves a collection that can't be paid.
    const collection_id = before?.is_unpaid
      ? before.collection_id
      : await createCollection(container, sale);
    await markPaymentCollectionAsPaid(container).run({
      input: { order_id, payment_collection_id: collection_id },
    });
  } else if (!before.capture_id) {
    await capturePaymentWorkflow(container).run({ input: { payment_id: before.payment_id } });
  }
  const paid = await paymentOf(container, order_id);
  if (!paid?.payment_id || !paid.capture_id) {
    throw new Error(`The payment of ${order_id} was not captured`);
  }
  if (!paid.is_in_order) {
    await container.resolve(Modules.ORDER).addOrderTransactions({
      order_id,
      amount: kronor(sale.total_minor),
      currency_code: "sek",
      reference: "capture",
      reference_id: paid.capture_id,
    });
  }
  return paid.payment_id;
}

/** A collection that a crash leaves without its order is of nothing, and stays so. */
async function createCollection(container: MedusaContainer, sale: StallSale): Promise<string> {
  const { id } = await container
    .resolve(Modules.PAYMENT)
    .createPaymentCollections({ currency_code: "sek", amount: kronor(sale.total_minor) });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: sale.order_id },
    [Modules.PAYMENT]: { payment_collection_id: id },
  });
  return id;
}

async function paymentOf(
  container: MedusaContainer,
  orderId: string,
): Promise<PaymentSoFar | undefined> {
  const [found] = await sqlRows<PaymentSoFar>(
    databaseOf(container),
    `SELECT o.payment_collection_id AS collection_id, p.id AS payment_id, c.id AS capture_id,
            k.status = 'not_paid' AS is_unpaid,
            EXISTS (SELECT FROM order_transaction t
                     WHERE t.order_id = o.order_id AND t.reference_id = c.id
                       AND t.deleted_at IS NULL) AS is_in_order
       FROM order_payment_collection o
       JOIN payment_collection k ON k.id = o.payment_collection_id AND k.deleted_at IS NULL
       LEFT JOIN payment p ON p.payment_collection_id = k.id AND p.deleted_at IS NULL
        AND (p.canceled_at IS NULL
             OR EXISTS (SELECT FROM capture t WHERE t.payment_id = p.id AND t.deleted_at IS NULL))
       LEFT JOIN capture c ON c.payment_id = p.id AND c.deleted_at IS NULL
      WHERE o.order_id = ? AND o.deleted_at IS NULL
      ORDER BY c.id NULLS LAST, p.id NULLS LAST, is_unpaid DESC, k.id LIMIT 1`,
    [orderId],
  );
  return found;
}
