import { z } from "@medusajs/framework/zod";
import { ENTERPRISE_KINDS } from "../../../modules/enterprise/models/enterprise";
import { pageQuery } from "../lib/query";

export const EnterprisesQuery = pageQuery.extend({
  q: z.string().trim().max(100).optional(),
  kind: z.enum(ENTERPRISE_KINDS).optional(),
  municipality_code: z
    .string()
    .regex(/^\d{4}$/, "A municipality code is four digits")
    .optional(),
});
export type EnterprisesQuery = z.infer<typeof EnterprisesQuery>;
