import { z } from "@medusajs/framework/zod";
import { emailAddress, line, oneOf, pieces, requiredLine } from "../../lib/form-input";

/** `key` names the press of the button: the same sent twice is done once. */
export const WithdrawalForm = z
  .object({
    key: requiredLine(100),
    items: z
      .array(z.object({ line_id: requiredLine(100), quantity: pieces }).strict())
      .min(1, "required")
      .max(200, "too_long"),
  })
  .strict();

/** An order's number, with or without its "#", and the address that it was made with. */
export const WithdrawalLinkForm = z
  .object({
    number: line(20)
      .min(1, "required")
      .regex(/^#?\d{1,9}$/, "number_invalid"),
    email: emailAddress,
    locale: oneOf(["sv", "en"]).default("sv"),
  })
  .strict();
