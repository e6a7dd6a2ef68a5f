import { QUOTE_STATES } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { QUOTE_LOCALES } from "../../../modules/trade/quotes/quote";
import { emailAddress, line, prose } from "../../lib/form-input";
import {
  freightAmount,
  MOST_LINES,
  mailedName,
  postalAddress,
  price,
  quantity,
} from "../../lib/trade-fields";
import { civilDate, requiredText } from "../lib/fields";
import { pageParams } from "../lib/page-params";

export const QuotesParams = pageParams().extend({
  state: z.enum(QUOTE_STATES).optional(),
  q: z.string().max(200).optional(),
  business_customer_id: z.string().max(100).optional(),
});
export type QuotesParams = z.infer<typeof QuotesParams>;

/** Öre with VAT; without a price a line costs what the customer pays. */
const draft = z.object({
  sales_channel_id: requiredText(100).optional(),
  business_customer_id: requiredText(100).optional(),
  locale: z.enum(QUOTE_LOCALES).optional(),
  contact_name: mailedName(120).optional(),
  contact_email: emailAddress.optional(),
  contact_phone: line(40).optional(),
  delivery_address: postalAddress.optional(),
  reference: line(100).optional(),
  order_reference: line(100).optional(),
  is_reserved_procurement: z.boolean().optional(),
  note: prose(4_000).optional(),
  valid_until: civilDate.nullish(),
  lines: z
    .array(
      z
        .object({ variant_id: requiredText(100), quantity, unit_gross_minor: price.optional() })
        .strict(),
    )
    .max(MOST_LINES)
    .optional(),
  freights: z
    .array(
      z
        .object({
          enterprise_id: requiredText(100),
          shipping_option_id: requiredText(100),
          gross_minor: freightAmount.optional(),
        })
        .strict(),
    )
    .max(MOST_LINES)
    .optional(),
});

export const CreateQuote = draft
  .extend({ sales_channel_id: requiredText(100), business_customer_id: requiredText(100) })
  .strict();
export type CreateQuote = z.infer<typeof CreateQuote>;

export const UpdateQuote = draft.strict();
export type UpdateQuote = z.infer<typeof UpdateQuote>;

/** `key` names the press of the button: pressed twice, one mail goes out. */
export const SendQuote = z.object({ key: requiredText(100) }).strict();
export type SendQuote = z.infer<typeof SendQuote>;

export const WithdrawQuote = z.object({ reason: prose(2_000).min(1) }).strict();
export type WithdrawQuote = z.infer<typeof WithdrawQuote>;
