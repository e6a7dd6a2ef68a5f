import { z } from "@medusajs/framework/zod";
import { CONSIGNMENT_STATES } from "../../../consignments/states";
import { EnterpriseCard, EnterpriseName } from "./enterprise-card";
import { Count, Instant, Minor } from "./units";

export const ConsignmentList = z.strictObject({
  consignments: z.array(
    z.strictObject({
      enterprise: EnterpriseCard,
      item_ids: z.array(z.string()),
      expected: z
        .strictObject({ contribution_minor: Minor })
        .describe("What its goods fund once they are paid for"),
      shipping_option_id: z.string().nullable().describe("Null while none is chosen"),
      shipping_minor: Minor.nullable(),
    }),
  ),
});

/** An order's consignments once it is placed: how far each has come. */
export const OrderConsignments = z.strictObject({
  consignments: z.array(
    z.strictObject({
      enterprise: EnterpriseName.nullable(),
      state: z.enum(CONSIGNMENT_STATES),
      quantity: Count.describe("Pieces that the order holds of it"),
      packed_quantity: Count,
      shipped_quantity: Count,
      delivered_quantity: Count,
      parcels: z
        .array(
          z.strictObject({
            shipped_at: Instant.nullable(),
            delivered_at: Instant.nullable(),
            carrier: z.string().nullable(),
            tracking: z.array(z.strictObject({ number: z.string(), url: z.string() })),
          }),
        )
        .describe("Those that are sent or handed over"),
    }),
  ),
});
