import { type Invoice, invoiceStatus, printedNumber } from "../../modules/invoicing/invoice";

/**
 * An invoice or credit note as the API gives it; öre. `number` as it is printed, `left_minor` what is to be
 * paid of it now.
 * @param today 'YYYY-MM-DD'
 */
export function invoiceView(invoice: Invoice, today: string) {
  const { facts, credits, credited_minor, gross_minor, currency_code: _, ...rest } = invoice;
  const { buyer, buyer_reference, order_reference, is_reserved_procurement } = facts.terms;
  const status = invoiceStatus(invoice, today);
  const isToPay = status === "open" || status === "overdue";
  return {
    ...rest,
    number: printedNumber(invoice),
    credits: credits && { ...credits, number: printedNumber(credits) },
    status,
    net_minor: Number(invoice.net_minor),
    vat_minor: Number(invoice.vat_minor),
    gross_minor: Number(gross_minor),
    credited_minor: Number(credited_minor),
    left_minor: isToPay ? Number(gross_minor - credited_minor) : 0,
    seller_name: facts.seller.name,
    buyer_name: buyer.name,
    ...{ buyer_reference, order_reference, is_reserved_procurement },
    order_number: facts.order_number,
  };
}
export type InvoiceView = ReturnType<typeof invoiceView>;
