import { z } from "@medusajs/framework/zod";
import { EnterpriseCard } from "./enterprise-card";
import { Minor } from "./units";

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
