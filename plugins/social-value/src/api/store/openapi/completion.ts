import { z } from "@medusajs/framework/zod";

/** Medusa's answer to a completed cart; an order brings the token that opens its trace. */
export const Completion = z.discriminatedUnion("type", [
  z.looseObject({
    type: z.literal("order"),
    order: z.looseObject({ id: z.string() }),
    trace_token: z.string().describe("The `token` of the order's trace"),
  }),
  z.looseObject({ type: z.literal("cart"), cart: z.looseObject({ id: z.string() }) }),
]);
