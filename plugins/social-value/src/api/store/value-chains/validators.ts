import { z } from "@medusajs/framework/zod";
import { pageQuery } from "../lib/query";

export const ValueChainsQuery = pageQuery.extend({ q: z.string().trim().max(100).optional() });
export type ValueChainsQuery = z.infer<typeof ValueChainsQuery>;
