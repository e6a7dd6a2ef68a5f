import { z } from "@medusajs/framework/zod";
import { INVOICE_FILTERS } from "../../../modules/invoicing/read-invoices";
import { civilDate, text } from "../lib/fields";
import { pageParams } from "../lib/page-params";

export const InvoicesParams = pageParams().extend({
  status: z.enum(INVOICE_FILTERS).optional(),
  order_id: z.string().optional(),
});
export type InvoicesParams = z.infer<typeof InvoicesParams>;

/** `paid_on`: the day on which the money came in. */
export const InvoicePaid = z.object({ paid_on: civilDate }).strict();
export type InvoicePaid = z.infer<typeof InvoicePaid>;

/** Where buyers on account pay, by bankgiro or IBAN, and what invoices say of the network. */
export const SetInvoiceSettings = z
  .object({
    bankgiro: text(20).nullish(),
    iban: text(50).nullish(),
    bic: z
      .string()
      .trim()
      .regex(/^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$/, "A BIC has 8 or 11 signs")
      .nullish(),
    address_1: text(100).nullish(),
    postal_code: text(20).nullish(),
    city: text(60).nullish(),
    is_f_tax_approved: z.boolean().default(false),
  })
  .strict();
export type SetInvoiceSettings = z.infer<typeof SetInvoiceSettings>;
