import {
  type AccountTerms,
  INVOICING_MODULE,
  type InvoicingModuleService,
} from "@insteg/social-value/modules/invoicing";
import { issueInvoices, setInvoiceSettingsWorkflow } from "@insteg/social-value/workflows";
import type { TestApp } from "./app";
import { type TestEnterprise, uniqueHandle } from "./network";

export const invoicingOf = (app: TestApp): InvoicingModuleService =>
  app.container.resolve<InvoicingModuleService>(INVOICING_MODULE);

/** What a fictional municipality buys on. */
export function accountTerms(orderId: string, changes: Partial<AccountTerms> = {}): AccountTerms {
  return {
    order_id: orderId,
    buyer: {
      ...{ name: "Exempelkommunen", organisation_number: "212000-0142" },
      ...{ vat_number: "SE212000014201", peppol_id: "0007:2120000142" },
      email: `${uniqueHandle("faktura")}@test.example`,
      address: {
        ...{ address_1: "Rådhuset", address_2: null, postal_code: "111 11" },
        ...{ city: "Exempelstad", country_code: "se" },
      },
    },
    ...{ buyer_reference: "REF-4711", order_reference: "PO-17", payment_days: 30 },
    ...{ is_reserved_procurement: true, quote_id: null },
    ...changes,
  };
}

export async function setPayee(app: TestApp): Promise<void> {
  await setInvoiceSettingsWorkflow(app.container).run({
    input: { bankgiro: "991-2346", is_f_tax_approved: false },
  });
}

/** Invoices an order, and gives the id of this seller's invoice. */
export async function invoiceOf(
  app: TestApp,
  orderId: string,
  seller: TestEnterprise,
): Promise<string> {
  await setPayee(app);
  await invoicingOf(app).recordAccountTerms(accountTerms(orderId));
  await issueInvoices(app.container, orderId, { isAll: true });
  const { rows } = await app.db.query(
    "SELECT id FROM invoice WHERE order_id = $1 AND seller_id = $2",
    [orderId, seller.id],
  );
  return rows[0].id;
}
