import { z } from "@medusajs/framework/zod";

/** Amounts in öre, VAT included, of the order's own items and shipping methods. */
export const RefundLines = z.object({
  lines: z
    .array(z.object({ line_id: z.string().min(1), amount_minor: z.number().int().positive() }))
    .min(1)
    .max(200),
  note: z.string().max(500).optional(),
});

export type RefundLinesBody = z.infer<typeof RefundLines>;
