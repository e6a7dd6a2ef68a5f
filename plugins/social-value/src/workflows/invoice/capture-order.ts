import { formatMinor, lesserOf, sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { capturePaymentWorkflow, markPaymentCollectionAsPaid } from "@medusajs/medusa/core-flows";
import { sqlRows } from "../../lib/sql";
import { INVOICING_MODULE } from "../../modules/invoicing";
import type { Invoice } from "../../modules/invoicing/invoice";
import type InvoicingModuleService from "../../modules/invoicing/service";
import { ensureSale } from "../funding/record-sale";
import { databaseOf } from "../lib/database";
import { whileOrderHeld } from "../lib/order-lock";
import { heldLines } from "./held-lines";
import { MOST_OF_AN_ORDER } from "./invoices-of-order";

/**
 * Captures the payment of an order on account when all that is left of it is invoiced and paid, so that the
 * ledger posts it. Compares what is paid with what is captured: it can be called again, after a crash too.
 * Gives whether it captured now.
 */
export async function captureIfPaid(
  container: MedusaContainer,
  orderId: string,
  by?: string,
): Promise<boolean> {
  if (!(await paidInFull(container, orderId))) {
    return false;
  }
  return whileOrderHeld(container, orderId, async () => {
    // Again, now that nobody changes the order: what it lost meanwhile may be credited by now.
    const paid_minor = (await paidInFull(container, orderId)) ?? 0n;
    const payments = await paymentsOf(container, orderId);
    await noteCaptures(container, orderId);
    const captured_minor = sumOf(payments.map((payment) => payment.captured_minor));
    let due_minor = paid_minor - captured_minor;
    if (due_minor <= 0n) {
      return false;
    }
    for (const payment of payments) {
      const amount_minor = lesserOf(due_minor, payment.authorised_minor - payment.captured_minor);
      if (amount_minor > 0n) {
        await capturePaymentWorkflow(container).run({
          input: {
            payment_id: payment.id,
            amount: Number(formatMinor(amount_minor)),
            ...(by ? { captured_by: by } : {}),
          },
        });
        due_minor -= amount_minor;
      }
    }
    if (due_minor > 0n) {
      await payRest(container, orderId, due_minor);
    }
    return true;
  });
}

/** What is paid of an order's invoices, öre; null while something of it is not invoiced or not paid. */
async function paidInFull(container: MedusaContainer, orderId: string): Promise<bigint | null> {
  const { invoices } = await container
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .pageOfInvoices({ order_id: orderId, today: "" }, MOST_OF_AN_ORDER);
  const own = invoices.filter((invoice) => invoice.kind === "invoice");
  const isSettled = (one: Invoice) => one.paid_on !== null || one.credited_minor >= one.gross_minor;
  if (own.length === 0 || !own.every(isSettled)) {
    return null;
  }
  const sale = await ensureSale(container, orderId);
  const isInvoiced = (sellerId: string) =>
    own.some((one) => one.seller_id === null || one.seller_id === sellerId);
  const held = await heldLines(databaseOf(container), sale);
  if (held.some((line) => line.held_minor > 0n && !isInvoiced(line.seller_id))) {
    return null;
  }
  const paid = own.filter((one) => one.paid_on !== null);
  return sumOf(paid.map((one) => one.gross_minor - one.credited_minor));
}

interface PaymentSums {
  id: string;
  authorised_minor: bigint;
  captured_minor: bigint;
}

/** The order's payments that stand: what was given back of a capture is captured none the less. */
async function paymentsOf(container: MedusaContainer, orderId: string): Promise<PaymentSums[]> {
  const rows = await sqlRows<{ id: string; authorised: string; captured: string }>(
    databaseOf(container),
    `SELECT p.id, round(p.amount * 100)::bigint::text AS authorised,
            round(coalesce(c.amount, 0) * 100)::bigint::text AS captured
       FROM order_payment_collection o
       JOIN payment p ON p.payment_collection_id = o.payment_collection_id AND p.deleted_at IS NULL
       LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM capture
                           WHERE payment_id = p.id AND deleted_at IS NULL) c ON true
      WHERE o.order_id = ? AND o.deleted_at IS NULL
        AND (p.canceled_at IS NULL OR c.amount IS NOT NULL)
      ORDER BY p.created_at, p.id`,
    [orderId],
  );
  return rows.map(({ id, authorised, captured }) => ({
    id,
    authorised_minor: BigInt(authorised),
    captured_minor: BigInt(captured),
  }));
}

/** What a crash kept from the order: Medusa notes a capture there in a step of its own. */
async function noteCaptures(container: MedusaContainer, orderId: string): Promise<void> {
  const lost = await sqlRows<{ id: string; amount: string; currency_code: string }>(
    databaseOf(container),
    `SELECT c.id, c.amount::text, p.currency_code
       FROM order_payment_collection o
       JOIN payment p ON p.payment_collection_id = o.payment_collection_id AND p.deleted_at IS NULL
       JOIN capture c ON c.payment_id = p.id AND c.deleted_at IS NULL
      WHERE o.order_id = ? AND o.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM order_transaction t
                         WHERE t.order_id = o.order_id AND t.reference_id = c.id
                           AND t.deleted_at IS NULL)`,
    [orderId],
  );
  for (const { id, amount, currency_code } of lost) {
    await container.resolve(Modules.ORDER).addOrderTransactions({
      ...{ order_id: orderId, amount: Number(amount), currency_code },
      ...{ reference: "capture", reference_id: id },
    });
  }
}

/** Of an order that grew, or whose payment was let go of: a payment of its own, as the stall makes one. */
async function payRest(
  container: MedusaContainer,
  orderId: string,
  due_minor: bigint,
): Promise<void> {
  const { id } = await container.resolve(Modules.PAYMENT).createPaymentCollections({
    currency_code: "sek",
    amount: Number(formatMinor(due_minor)),
  });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: orderId },
    [Modules.PAYMENT]: { payment_collection_id: id },
  });
  await markPaymentCollectionAsPaid(container).run({
    input: { order_id: orderId, payment_collection_id: id },
  });
}
