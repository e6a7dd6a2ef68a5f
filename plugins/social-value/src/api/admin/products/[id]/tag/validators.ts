import { VAT_CLASSES } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";

/** What is left out stays as it is. */
export const TagProduct = z
  .object({
    enterprise_id: z.string().min(1).optional(),
    value_chain_id: z.string().min(1).optional(),
    vat_class: z.enum(VAT_CLASSES).optional(),
  })
  .strict();
export type TagProduct = z.infer<typeof TagProduct>;
