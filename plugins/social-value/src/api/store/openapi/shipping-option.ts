import { z } from "@medusajs/framework/zod";
import { EnterpriseName } from "./enterprise-card";

/** Medusa's shipping options, of which only our addition is described here. */
export const ShippingOptionList = z.looseObject({
  shipping_options: z.array(
    z.looseObject({
      id: z.string(),
      enterprise: EnterpriseName.nullable().describe("Whose consignments it ships"),
    }),
  ),
});
