import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import { INVOICING_MODULE } from "../../modules/invoicing";
import { printedNumber, type WholeInvoice } from "../../modules/invoicing/invoice";
import type InvoicingModuleService from "../../modules/invoicing/service";
import { kronorIn } from "../consignment/customer-mails";
import { type InvoiceFile, invoicePdfFile, invoiceToken, invoiceXmlFile } from "./invoice-file";

/**
 * Mails an invoice or credit note to the buyer, once, as a PDF and where the two are known to Peppol as XML.
 * What could not be handed over is tried again by the job.
 */
export async function sendInvoice(container: MedusaContainer, id: string): Promise<boolean> {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE);
  const invoice = await invoicing.wholeInvoice(id);
  const { locale, seller, terms } = invoice.facts;
  const token = invoiceToken(container, id);
  const data = {
    number: printedNumber(invoice),
    seller: seller.name,
    order: String(invoice.facts.order_number),
    amount: kronorIn(locale, invoice.gross_minor),
    link: mailLinks.invoice(locale, id, token),
  };
  const message = { to: terms.buyer.email, locale, once: id };
  const attachments = [await invoicePdfFile(container, invoice), ...xmlIfAny(invoice)];
  const isSent = invoice.credits
    ? await sendMail(container, {
        ...message,
        name: "credit_note",
        data: { ...data, invoice: printedNumber(invoice.credits) },
        attachments,
      })
    : await sendMail(container, {
        ...message,
        name: "invoice",
        data: { ...data, due_on: invoice.due_on ?? "", reference: invoice.reference ?? "" },
        attachments,
      });
  if (isSent) {
    await invoicing.noteMailed(id);
  }
  return isSent;
}

/** What Peppol has no way to say of this seller or buyer goes without. */
function xmlIfAny(invoice: WholeInvoice): InvoiceFile[] {
  try {
    return [invoiceXmlFile(invoice)];
  } catch (error) {
    if (error instanceof MedusaError) {
      return [];
    }
    throw error;
  }
}
