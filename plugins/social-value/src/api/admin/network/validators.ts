import { z } from "@medusajs/framework/zod";
import { civilDate, requiredText } from "../lib/fields";

export const SetNetwork = z
  .object({
    name: requiredText(120),
    organisation_number: z.string().trim().nullish(),
    sale_model: z.enum(["intermediary", "commission_sale"]),
    vat_registered_from: civilDate.nullish(),
  })
  .strict();
export type SetNetwork = z.infer<typeof SetNetwork>;
