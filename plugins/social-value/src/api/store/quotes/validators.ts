import { z } from "@medusajs/framework/zod";
import { QUOTE_LOCALES } from "../../../modules/trade/quotes/quote";
import { emailAddress, line, oneOf, prose, requiredLine, yesOrNo } from "../../lib/form-input";
import {
  businessKind,
  MOST_LINES,
  mailedName,
  organisationNumber,
  postalAddress,
  quantity,
} from "../../lib/trade-fields";

/** What a buyer asks for. */
export const QuoteRequestForm = z
  .object({
    sales_channel_id: requiredLine(100),
    locale: oneOf(QUOTE_LOCALES),
    name: mailedName(120),
    kind: businessKind,
    organisation_number: organisationNumber,
    contact_name: mailedName(120),
    contact_email: emailAddress,
    contact_phone: line(40).default(""),
    invoice_email: emailAddress.optional(),
    delivery_address: postalAddress,
    reference: line(100).default(""),
    order_reference: line(100).default(""),
    is_reserved_procurement: yesOrNo.default(false),
    message: prose(4_000).default(""),
    lines: z
      .array(z.object({ variant_id: requiredLine(100), quantity }).strict())
      .min(1, "required")
      .max(MOST_LINES, "too_long"),
  })
  .strict();

/** Who accepts, and what the invoice is to refer to. */
export const AcceptForm = z
  .object({
    accepted_by: requiredLine(120),
    reference: requiredLine(100),
    order_reference: line(100).optional(),
  })
  .strict();

export const DeclineForm = z.object({ reason: prose(2_000).default("") }).strict();
