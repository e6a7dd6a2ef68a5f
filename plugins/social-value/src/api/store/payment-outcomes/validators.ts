import { z } from "@medusajs/framework/zod";

/** Whoever has a payment's secret began it, or was led back from it: nobody else may ask. */
export const OutcomeAsked = z.strictObject({
  payment_intent: z.string().regex(/^pi_\w{1,100}$/),
  client_secret: z.string().min(1).max(300),
});
