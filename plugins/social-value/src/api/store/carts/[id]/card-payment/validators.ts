import { z } from "@medusajs/framework/zod";

/** What the buyer was shown as the sum to pay, öre. */
export const PaymentBegun = z.strictObject({
  total_minor: z.number().int().positive().max(99_999_999),
});
