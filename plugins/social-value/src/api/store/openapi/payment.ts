import { z } from "@medusajs/framework/zod";
import { Minor } from "./units";

/** What a browser needs to pay at Stripe. */
export const PaymentBegunAnswer = z.strictObject({
  payment: z.strictObject({
    client_secret: z
      .string()
      .describe("For Stripe.js; whoever has it may ask what became of the payment"),
    amount_minor: Minor,
  }),
});

const cart_id = z.string().nullable();

/** What became of a payment; what follows from it is done by then. */
export const PaymentOutcomeAnswer = z.strictObject({
  outcome: z.discriminatedUnion("state", [
    z.strictObject({
      state: z.literal("placed"),
      cart_id,
      order_id: z.string(),
      trace_token: z.string().describe("The `token` of the order's trace"),
    }),
    z.strictObject({
      state: z.literal("returned"),
      cart_id,
      reason: z.string().describe("Why the cart could not become an order; all is paid back"),
    }),
    z.strictObject({ state: z.literal("processing"), cart_id }),
    z.strictObject({
      state: z.literal("unpaid"),
      cart_id,
      reason: z
        .string()
        .nullable()
        .describe("Stripe's code of the refusal; null when none was given"),
    }),
  ]),
});
