import { z } from "@medusajs/framework/zod";

export const SuggestQuery = z
  .object({
    q: z.string().trim().min(1, "Say what to look for").max(200),
    limit: z.coerce.number().int().min(1).max(10).default(5),
  })
  .strict();
export type SuggestQuery = z.infer<typeof SuggestQuery>;
