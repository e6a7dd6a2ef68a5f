import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import { sendMail } from "../../mail/send-mail";
import { findAccountTerms } from "../../modules/invoicing/account-terms";
import { kronorIn, toldOfOrder } from "../consignment/customer-mails";
import { databaseOf } from "../lib/database";
import { receiptFile } from "./receipt-file";

const DAYS = 3;

/**
 * Mails the receipt of an order that is paid to its customer, once. An order on account has its invoices
 * instead, and what was paid over a counter is not told. False when the mail could not be sent.
 */
export async function mailReceipt(container: MedusaContainer, orderId: string): Promise<boolean> {
  const [told, terms, captured] = await Promise.all([
    toldOfOrder(container, orderId),
    findAccountTerms(databaseOf(container), orderId),
    capturedOf(container, orderId),
  ]);
  if (!told || terms || !captured) {
    return true;
  }
  const { to, locale, number, link } = told;
  const receipt = await receiptFile(container, orderId, locale);
  return sendMail(container, {
    ...{ to, locale, name: "order_paid" as const, once: orderId },
    data: { number, total: kronorIn(locale, BigInt(captured.minor)), link },
    attachments: [receipt],
  });
}

/** The orders paid in the last days whose receipt nobody has begun to send: a lost event. */
export async function mailLostReceipts(container: MedusaContainer): Promise<number> {
  const rows = await sqlRows<{ order_id: string }>(
    databaseOf(container),
    `SELECT DISTINCT t.order_id FROM ledger_transaction t
       JOIN "order" o ON o.id = t.order_id AND o.email IS NOT NULL
      WHERE t.kind = 'capture' AND t.created_at < now() - interval '5 minutes'
        AND t.event_at > now() - interval '${DAYS} days'
        AND NOT EXISTS (SELECT 1 FROM account_terms a WHERE a.order_id = t.order_id)
        AND NOT EXISTS (SELECT 1 FROM notification n
                         WHERE n.idempotency_key = 'order_paid:' || t.order_id)
      LIMIT 100`,
    [],
  );
  for (const { order_id } of rows) {
    await mailReceipt(container, order_id);
  }
  return rows.length;
}

/**
 * What was captured of the order, öre, when some of it was in the last days: the demo's past is entered now,
 * and its customers have their goods.
 */
async function capturedOf(container: MedusaContainer, orderId: string) {
  const [row] = await sqlRows<{ minor: string }>(
    databaseOf(container),
    `SELECT (-sum(p.amount_minor))::text AS minor
       FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
      WHERE t.order_id = ? AND t.kind = 'capture' AND p.account = 'customer:payment'
     HAVING max(t.event_at) > now() - interval '${DAYS} days' AND sum(p.amount_minor) < 0`,
    [orderId],
  );
  return row ?? null;
}
