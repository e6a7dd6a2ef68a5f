import { civilDateOf, daysAfter, sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { ConsignmentState } from "../../consignments/states";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import { INVOICING_MODULE } from "../../modules/invoicing";
import type { AccountTerms } from "../../modules/invoicing/account-terms";
import type InvoicingModuleService from "../../modules/invoicing/service";
import { ensureSale } from "../funding/record-sale";
import { syncSale } from "../funding/sync-sale";
import { databaseOf } from "../lib/database";
import { type OrderTitles, orderTitles } from "../payout/order-titles";
import { type HeldSaleLine, heldLines } from "./held-lines";
import { enterpriseSeller, invoicingNetwork, networkSeller } from "./invoice-facts";
import { invoiceLines } from "./invoice-lines";
import { sendInvoice } from "./send-invoice";

/**
 * Issues the invoices of an order on account that it lacks, one for each seller, and mails them: those whose
 * goods are all sent, or with `isAll` each, as finance asks. In a commission sale the network is the one
 * seller. Gives the ids of those that are new. Throws "order_not_on_account" (409) and
 * "invoice_account_missing" (409).
 */
export async function issueInvoices(
  container: MedusaContainer,
  orderId: string,
  { isAll }: { isAll: boolean },
): Promise<string[]> {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE);
  const terms = await invoicing.accountTerms(orderId);
  if (!terms) {
    throw networkError(
      MedusaError.Types.CONFLICT,
      "order_not_on_account",
      "The order is not on account: it is paid in another way",
      { id: orderId },
    );
  }
  await syncSale(container, orderId);
  const sale = await ensureSale(container, orderId);
  const unsent = isAll ? null : await sellersWithUnsent(container, orderId);
  const groups = groupsOf(sale.sale_model, await heldLines(databaseOf(container), sale));
  const due = [...groups].filter(([, lines]) => {
    const isSent = !lines.some((line) => unsent?.has(line.seller_id));
    return isSent && sumOf(lines.map((line) => line.held_minor)) > 0n;
  });
  if (due.length === 0) {
    return [];
  }
  const network = await invoicingNetwork(container);
  const order = (await orderTitles(container, [orderId])).get(orderId);
  const locale = await localeOf(container, orderId);
  const at = clock.now();
  const issued_on = civilDateOf(at);
  const issued: string[] = [];
  for (const [seller_id, lines] of due) {
    const id = await invoicing.issueInvoice({
      ...{ order_id: orderId, seller_id, issued_on, at, currency_code: sale.currency_code },
      due_on: daysAfter(issued_on, terms.payment_days),
      facts: {
        seller: seller_id
          ? await enterpriseSeller(container, seller_id, sale)
          : networkSeller(network, sale),
        payee: network.payee,
        terms: termsKept(terms),
        ...{ order_number: order?.number ?? 0, locale },
        delivered_on: await deliveredOn(container, orderId, lines),
      },
      lines: invoiceLines(lines, order as OrderTitles | undefined),
    });
    if (id) {
      issued.push(id);
      await sendInvoice(container, id);
    }
  }
  return issued;
}

function termsKept({ order_id: _, ...terms }: AccountTerms) {
  return terms;
}

function groupsOf(
  saleModel: "intermediary" | "commission_sale",
  lines: readonly HeldSaleLine[],
): Map<string | null, HeldSaleLine[]> {
  const groups = new Map<string | null, HeldSaleLine[]>();
  for (const line of lines) {
    const seller = saleModel === "commission_sale" ? null : line.seller_id;
    groups.set(seller, [...(groups.get(seller) ?? []), line]);
  }
  return groups;
}

/** Those of whose goods something is still to be sent. */
async function sellersWithUnsent(
  container: MedusaContainer,
  orderId: string,
): Promise<Set<string>> {
  const rows = await sqlRows<{ seller_id: string; state: ConsignmentState }>(
    databaseOf(container),
    "SELECT seller_id, state FROM consignments_of(ARRAY[?])",
    [orderId],
  );
  const isUnsent = (state: ConsignmentState) => state === "to_pack" || state === "packed";
  return new Set(rows.filter(({ state }) => isUnsent(state)).map((row) => row.seller_id));
}

async function localeOf(container: MedusaContainer, orderId: string): Promise<"sv" | "en"> {
  const [row] = await sqlRows<{ locale: string | null }>(
    databaseOf(container),
    `SELECT locale FROM "order" WHERE id = ?`,
    [orderId],
  );
  return row?.locale?.startsWith("en") ? "en" : "sv";
}

async function deliveredOn(
  container: MedusaContainer,
  orderId: string,
  lines: readonly HeldSaleLine[],
): Promise<string | null> {
  const [row] = await sqlRows<{ at: Date | null }>(
    databaseOf(container),
    `SELECT max(f.shipped_at) AS at
       FROM order_fulfillment l
       JOIN fulfillment f ON f.id = l.fulfillment_id AND f.canceled_at IS NULL
       JOIN fulfillment_item i ON i.fulfillment_id = f.id AND i.deleted_at IS NULL
      WHERE l.order_id = ? AND l.deleted_at IS NULL AND i.line_item_id = ANY(?)`,
    [orderId, lines.map((line) => line.item_id)],
  );
  return row?.at ? civilDateOf(clock.timeOf(new Date(row.at))) : null;
}
