import { z } from "@medusajs/framework/zod";
import { BUSINESS_KINDS } from "../../../modules/trade/models/business-customer";
import { emailAddress, line } from "../../lib/form-input";
import { businessKind, organisationNumber, postalAddress, price } from "../../lib/trade-fields";
import { requiredText } from "../lib/fields";
import { pageParams } from "../lib/page-params";

export const BusinessCustomersParams = pageParams("name").extend({
  q: z.string().max(200).optional(),
  kind: z.enum(BUSINESS_KINDS).optional(),
});
export type BusinessCustomersParams = z.infer<typeof BusinessCustomersParams>;

const fields = z.object({
  name: requiredText(120),
  kind: businessKind,
  vat_number: line(20)
    .regex(/^([A-Z]{2}[0-9A-Z]{2,14})?$/, "invalid")
    .nullish()
    .transform((text) => text || null),
  invoice_email: emailAddress,
  invoice_address: postalAddress,
  delivery_address: postalAddress,
  reference: line(100).default(""),
  peppol_id: line(60)
    .regex(/^(\d{4}:[0-9A-Za-z.-]{1,50})?$/, "invalid")
    .nullish()
    .transform((text) => (text === undefined ? undefined : text || null)),
  payment_days: z.number().int().min(0).max(365).default(30),
});

/** Without a Peppol id it is the organisationsnummer's; null is who is not reached by Peppol. */
export const CreateBusinessCustomer = fields
  .extend({ organisation_number: organisationNumber })
  .strict();
export type CreateBusinessCustomer = z.infer<typeof CreateBusinessCustomer>;

/** The whole form again; the number stays: it is who they are. */
export const UpdateBusinessCustomer = fields.strict();
export type UpdateBusinessCustomer = z.infer<typeof UpdateBusinessCustomer>;

export const OwnPricesParams = pageParams();
export type OwnPricesParams = z.infer<typeof OwnPricesParams>;

const ownPrice = price.nullable();

/** Prices by variant or article number (öre with VAT, null takes one away), or a percentage off a channel's. */
export const SetOwnPrices = z
  .object({
    prices: z
      .array(z.object({ variant_id: requiredText(100), price_minor: ownPrice }).strict())
      .max(1_000)
      .optional(),
    by_sku: z
      .array(z.object({ sku: requiredText(100), price_minor: ownPrice }).strict())
      .max(1_000)
      .optional(),
    off: z
      .object({
        sales_channel_id: requiredText(100),
        off_bp: z.number().int().min(1).max(9_900),
      })
      .strict()
      .optional(),
  })
  .strict();
export type SetOwnPrices = z.infer<typeof SetOwnPrices>;
