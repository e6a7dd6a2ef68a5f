import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { INVOICING_MODULE } from "../../modules/invoicing";
import type InvoicingModuleService from "../../modules/invoicing/service";
import { databaseOf } from "../lib/database";
import { captureIfPaid } from "./capture-order";
import { creditInvoices } from "./credit-invoices";
import { issueInvoices } from "./issue-invoices";
import { sendInvoice } from "./send-invoice";

/** After a parcel is sent: invoices what is due of its order, if that is on account. */
export async function invoiceShipped(
  container: MedusaContainer,
  fulfillmentId: string,
): Promise<void> {
  const [order] = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT l.order_id AS id FROM order_fulfillment l JOIN account_terms a ON a.order_id = l.order_id
      WHERE l.fulfillment_id = ? AND l.deleted_at IS NULL`,
    [fulfillmentId],
  );
  if (order) {
    await issueInvoices(container, order.id, { isAll: false });
  }
}

/** After an order or one of its payments has changed: credits what is to be credited of its invoices. */
export async function creditAfter(
  container: MedusaContainer,
  orderOrPaymentId: string,
): Promise<void> {
  const [order] = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT i.order_id AS id FROM invoice i
      WHERE i.order_id = ? OR i.order_id IN (
        SELECT o.order_id FROM payment p
          JOIN order_payment_collection o ON o.payment_collection_id = p.payment_collection_id
         WHERE p.id = ?) LIMIT 1`,
    [orderOrPaymentId, orderOrPaymentId],
  );
  if (order) {
    await creditInvoices(container, order.id);
  }
}

export interface Kept {
  issued: number;
  credited: number;
  captured: number;
  mailed: number;
  failed: { order_id: string; message: string }[];
}

/** So many mails at a time: a server that refuses them all is not asked for ever. */
const MAILS = 50;

/**
 * Does what events lost, and what a crash broke off, for orders on account that changed since: issues,
 * credits, captures and mails. Each compares states, so what is done is not done again.
 */
export async function keepInvoices(container: MedusaContainer, since: Date): Promise<Kept> {
  const kept: Kept = { issued: 0, credited: 0, captured: 0, mailed: 0, failed: [] };
  for (const id of await ordersToLookAt(container, since)) {
    try {
      kept.issued += (await issueInvoices(container, id, { isAll: false })).length;
      kept.credited += (await creditInvoices(container, id)).length;
      kept.captured += (await captureIfPaid(container, id)) ? 1 : 0;
    } catch (error) {
      kept.failed.push({ order_id: id, message: String(error) });
    }
  }
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE);
  for (const id of await invoicing.unsentInvoices(MAILS)) {
    try {
      kept.mailed += (await sendInvoice(container, id)) ? 1 : 0;
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Invoices: ${id} could not be mailed: ${error}`);
    }
  }
  return kept;
}

/** Orders on account of which something is noted since: the order, a parcel, a payment of an invoice. */
async function ordersToLookAt(container: MedusaContainer, since: Date): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT o.id FROM account_terms a JOIN "order" o ON o.id = a.order_id AND o.deleted_at IS NULL
      WHERE NOT o.is_draft_order AND (
        o.updated_at >= ?
        OR EXISTS (SELECT 1 FROM order_fulfillment l JOIN fulfillment f ON f.id = l.fulfillment_id
                    WHERE l.order_id = o.id AND f.updated_at >= ?)
        OR EXISTS (SELECT 1 FROM order_payment_collection c
                     JOIN payment p ON p.payment_collection_id = c.payment_collection_id
                    WHERE c.order_id = o.id AND p.updated_at >= ?)
        OR EXISTS (SELECT 1 FROM invoice i JOIN invoice_payment p ON p.invoice_id = i.id
                    WHERE i.order_id = o.id AND p.created_at >= ?))
      ORDER BY o.id`,
    [since, since, since, since],
  );
  return rows.map((row) => row.id);
}
