import { model } from "@medusajs/framework/utils";

export const INVOICE_SETTING_ID = "network";

/**
 * What invoices say of the network: one row, id 'network'. Buyers pay to it, whoever sells; an invoice
 * keeps what stood here when it was issued.
 */
const InvoiceSetting = model.define("invoice_setting", {
  id: model.text().primaryKey(),
  bankgiro: model.text().nullable(),
  iban: model.text().nullable(),
  bic: model.text().nullable(),
  address_1: model.text().nullable(),
  postal_code: model.text().nullable(),
  city: model.text().nullable(),
  // Said on what the network sells in its own name, and nothing else: of its members it is not known.
  is_f_tax_approved: model.boolean().default(false),
});

export default InvoiceSetting;
