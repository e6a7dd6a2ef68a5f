import { z } from "@medusajs/framework/zod";

/**
 * Whoever has a payment's secret began it, or was led back from it; whoever knows a cart's id may do
 * anything with it. Nobody else may ask.
 */
export const OutcomeAsked = z.union([
  z.strictObject({
    payment_intent: z.string().regex(/^pi_\w{1,100}$/),
    client_secret: z.string().min(1).max(300),
  }),
  z.strictObject({ cart_id: z.string().min(1).max(100) }),
]);
export type OutcomeAsked = z.output<typeof OutcomeAsked>;
