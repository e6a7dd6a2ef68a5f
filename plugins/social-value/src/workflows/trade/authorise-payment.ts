import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { databaseOf } from "../lib/database";
import { kronor } from "../stall/order-of-sale";

const SYSTEM_PROVIDER = "pp_system_default";

/** How far an order's payment has come. */
interface PaymentSoFar {
  collection_id: string;
  session_id: string | null;
  payment_id: string | null;
}

/**
 * Gives an order on account its payment by Medusa's system provider: authorised, and captured by finance
 * when the invoice is paid. Whatever was done before a crash is found and not done again. Gives its id.
 */
export async function authorisePayment(
  container: MedusaContainer,
  order_id: string,
  total_minor: bigint,
): Promise<string> {
  const before = await paymentOf(container, order_id);
  if (before?.payment_id) {
    return before.payment_id;
  }
  const payments = container.resolve(Modules.PAYMENT);
  const terms = { currency_code: "sek", amount: kronor(total_minor) };
  const collection_id =
    before?.collection_id ?? (await createCollection(container, order_id, terms));
  const session_id =
    before?.session_id ??
    (
      await payments.createPaymentSession(collection_id, {
        ...terms,
        provider_id: SYSTEM_PROVIDER,
        data: {},
      })
    ).id;
  const payment = await payments.authorizePaymentSession(session_id, {});
  if (!payment) {
    throw new Error(`The payment of ${order_id} was not authorised`);
  }
  return payment.id;
}

/** A collection that a crash leaves without its order is of nothing, and stays so. */
async function createCollection(
  container: MedusaContainer,
  order_id: string,
  terms: { currency_code: string; amount: number },
): Promise<string> {
  const { id } = await container.resolve(Modules.PAYMENT).createPaymentCollections(terms);
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id },
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
    `SELECT o.payment_collection_id AS collection_id, s.id AS session_id, p.id AS payment_id
       FROM order_payment_collection o
       JOIN payment_collection k ON k.id = o.payment_collection_id AND k.deleted_at IS NULL
       LEFT JOIN payment p ON p.payment_collection_id = k.id AND p.deleted_at IS NULL
       LEFT JOIN payment_session s ON s.payment_collection_id = k.id AND s.deleted_at IS NULL
        AND s.status = 'pending'
      WHERE o.order_id = ? AND o.deleted_at IS NULL
      ORDER BY p.id NULLS LAST, s.id NULLS LAST, k.id LIMIT 1`,
    [orderId],
  );
  return found;
}
