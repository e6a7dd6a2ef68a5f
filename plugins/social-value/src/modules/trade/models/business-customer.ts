import { model } from "@medusajs/framework/utils";

export const BUSINESS_KINDS = ["company", "public_body"] as const;
export type BusinessKind = (typeof BUSINESS_KINDS)[number];

/** Where goods or invoices are sent. */
export interface PostalAddress {
  address_1: string;
  address_2: string | null;
  postal_code: string;
  city: string;
  /** Two letters, such as `se`. */
  country_code: string;
}

/**
 * Who buys on account. A sole trader has no number that may be stored, and buys in the shop. The last three
 * ids are Medusa's: the customer of its orders, the group that its own prices are for, and their list.
 */
const BusinessCustomer = model.define("business_customer", {
  id: model.id({ prefix: "bcus" }).primaryKey(),
  name: model.text().searchable(),
  kind: model.enum([...BUSINESS_KINDS]),
  organisation_number: model.text().unique().searchable(),
  vat_number: model.text().nullable(),
  invoice_email: model.text(),
  invoice_address: model.json(),
  delivery_address: model.json(),
  /** What invoices refer to unless an order says otherwise. */
  reference: model.text().default(""),
  /** `scheme:number`; null for who is not reached by Peppol. */
  peppol_id: model.text().nullable(),
  payment_days: model.number().default(30),
  customer_id: model.text().nullable(),
  customer_group_id: model.text().nullable(),
  price_list_id: model.text().nullable(),
});

export default BusinessCustomer;
