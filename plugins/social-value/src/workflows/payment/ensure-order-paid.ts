import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { postPayment } from "../funding/post-payment";
import { databaseOf } from "../lib/database";
import { postProviderFee } from "./post-fee";

/**
 * Sees to it that an order whose payment Stripe has captured is paid in Medusa and in the ledger: also one
 * whose placing was cut off in the middle. Whatever is there is left as it is.
 */
export async function ensureOrderPaid(
  container: MedusaContainer,
  sessionId: string,
  orderId: string,
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  // Idempotent in Medusa; Stripe has captured, and so the payment comes with its capture.
  const payment = await payments.authorizePaymentSession(sessionId, {});
  if (!payment) {
    throw new Error(`The payment session ${sessionId} of order ${orderId} was not authorised`);
  }
  await linkCollection(container, orderId, payment.payment_collection_id);
  await noteCaptures(container, orderId, payment.id);
  await postPayment(container, payment.id);
  try {
    await postProviderFee(container, payment.id);
  } catch (error) {
    // The job asks again; the order does not wait for what Stripe charges.
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`The fee of payment ${payment.id} could not be posted yet: ${error}`);
  }
}

async function linkCollection(
  container: MedusaContainer,
  order_id: string,
  payment_collection_id: string,
): Promise<void> {
  const linked = await sqlRows(
    databaseOf(container),
    `SELECT 1 FROM order_payment_collection
      WHERE order_id = ? AND payment_collection_id = ? AND deleted_at IS NULL`,
    [order_id, payment_collection_id],
  );
  if (linked.length === 0) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { order_id },
      [Modules.PAYMENT]: { payment_collection_id },
    });
  }
}

/** Medusa's order counts as paid what its transactions say, one for each capture. */
async function noteCaptures(
  container: MedusaContainer,
  order_id: string,
  paymentId: string,
): Promise<void> {
  const missing = await sqlRows<{ id: string; amount: string; currency_code: string }>(
    databaseOf(container),
    `SELECT c.id, c.raw_amount->>'value' AS amount, p.currency_code
       FROM capture c JOIN payment p ON p.id = c.payment_id
      WHERE c.payment_id = ? AND c.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM order_transaction t
                         WHERE t.order_id = ? AND t.reference_id = c.id AND t.deleted_at IS NULL)`,
    [paymentId, order_id],
  );
  const transactions = missing.map(({ id, amount, currency_code }) => ({
    ...{ order_id, currency_code, reference: "capture", reference_id: id },
    amount: Number(amount),
  }));
  if (transactions.length > 0) {
    await container.resolve(Modules.ORDER).addOrderTransactions(transactions);
  }
}
