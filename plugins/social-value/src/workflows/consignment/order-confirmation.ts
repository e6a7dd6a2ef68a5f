import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { traceToken } from "../../lib/trace-token";
import { mailLinks } from "../../mail/links";
import type { MailFile } from "../../mail/mails";
import { sendMail } from "../../mail/send-mail";
import type { Locale } from "../../modules/enterprise/applications/application";
import { heldTotal } from "../../modules/funding/ledger/sale-snapshot";
import { INVOICING_MODULE } from "../../modules/invoicing";
import type InvoicingModuleService from "../../modules/invoicing/service";
import { ensureSale } from "../funding/record-sale";
import { databaseOf } from "../lib/database";
import { receiptFile } from "../receipt/receipt-file";
import { hasWithdrawalRight } from "../withdrawal/withdrawable-lines";
import { kronorIn, namedPieces, toldOfOrder } from "./customer-mails";

export const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Confirms an order to its customer by mail, once: what was bought, of whom. What was sold long ago and is
 * entered now (the demo's past, a stall's sales) is not told: its customer has it already. False when the
 * mail could not be sent.
 */
export async function confirmOrder(
  container: MedusaContainer,
  orderId: string,
  within_ms = DAY_MS,
): Promise<boolean> {
  const sale = await ensureSale(container, orderId);
  // The machine's own time: inside the seed, the network's clock stands at the sale.
  if (Date.now() - sale.placed_at.getTime() > within_ms) {
    return true;
  }
  const told = await toldOfOrder(container, orderId);
  if (!told) {
    return true;
  }
  const { to, locale, number, link } = told;
  const bought = await sqlRows<{
    quantity: number;
    title: string;
    variant_title: string | null;
    seller: string;
  }>(
    databaseOf(container),
    `SELECT l.quantity, coalesce(i.product_title, i.title) AS title, i.variant_title, e.name AS seller
       FROM sale_line l
       JOIN order_line_item i ON i.id = l.item_id
       JOIN enterprise e ON e.id = l.seller_id
      WHERE l.order_id = ? AND l.kind = 'item' ORDER BY e.name, l.position`,
    [orderId],
  );
  const terms = await container
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .accountTerms(orderId);
  const account = terms && {
    buyer: terms.buyer.name,
    reference: terms.buyer_reference,
    days: terms.payment_days,
  };
  const points = bought.map(
    ({ quantity, title, variant_title, seller }) =>
      `${namedPieces(quantity, title, variant_title)} – ${seller}`,
  );
  return sendMail(container, {
    ...{ to, locale, name: "order_placed" as const, once: orderId },
    data: {
      ...{ number, points, total: kronorIn(locale, heldTotal(sale)), link },
      ...(account && { account }),
      withdraw: (await hasWithdrawalRight(container, orderId))
        ? mailLinks.withdraw(locale, orderId, traceToken(container, orderId))
        : null,
    },
    attachments: await receiptIfAny(container, orderId, locale),
  });
}

/** A confirmation without its file is better than none: the order's page has the file too. */
async function receiptIfAny(
  container: MedusaContainer,
  orderId: string,
  locale: Locale,
): Promise<MailFile[]> {
  try {
    return [await receiptFile(container, orderId, locale)];
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The confirmation of order ${orderId} goes without its PDF: ${String(error)}`);
    return [];
  }
}
