import { civilDateOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import { INVOICING_MODULE } from "../../modules/invoicing";
import type InvoicingModuleService from "../../modules/invoicing/service";
import { ensureSale } from "../funding/record-sale";
import { postPaymentsOf } from "../funding/refund-lines";
import { syncSale } from "../funding/sync-sale";
import { databaseOf } from "../lib/database";
import { captureIfPaid } from "./capture-order";
import { heldLines } from "./held-lines";
import { MOST_OF_AN_ORDER } from "./invoices-of-order";
import { sendInvoice } from "./send-invoice";

/**
 * Credits what an order has lost of its invoices, or what was given back of them, and mails the credit
 * notes. An order without invoices is let be. Gives the ids of those that are new.
 */
export async function creditInvoices(
  container: MedusaContainer,
  orderId: string,
): Promise<string[]> {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE);
  const at = clock.now();
  const issued_on = civilDateOf(at);
  const { invoices } = await invoicing.pageOfInvoices(
    { order_id: orderId, today: issued_on },
    MOST_OF_AN_ORDER,
  );
  if (invoices.length === 0) {
    return [];
  }
  await postPaymentsOf(container, orderId);
  await syncSale(container, orderId);
  const held = await heldLines(databaseOf(container), await ensureSale(container, orderId));
  const credited: string[] = [];
  for (const { id, kind } of invoices) {
    const credit =
      kind === "invoice" && (await invoicing.creditInvoice(id, held, { issued_on, at }));
    if (credit) {
      credited.push(credit);
      await sendInvoice(container, credit);
    }
  }
  if (credited.length > 0) {
    // What is credited whole may have been the last that was waited for.
    await captureIfPaid(container, orderId);
  }
  return credited;
}
