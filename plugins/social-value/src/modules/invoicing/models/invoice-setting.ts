import { model } from "@medusajs/framework/utils";

/**
 * What the network's invoices say of the network: one row, id 'network'. Buyers pay to it, whoever sells;
 * an invoice keeps what stood here when it was issued.
 */
const InvoiceSetting = model.define("invoice_setting", {
  id: model.text().primaryKey(),
  bankgiro: model.text().nullable(),
  iban: model.text().nullable(),
  bic: model.text().nullable(),
});

export default InvoiceSetting;
