import { z } from "@medusajs/framework/zod";
import { ENTERPRISE_KINDS } from "../../../modules/enterprise/models/enterprise";

export const Municipality = z.strictObject({
  code: z
    .string()
    .regex(/^\d{4}$/)
    .describe("SCB's municipality code"),
  name: z.string(),
});

/** What a page shows of an enterprise wherever it is named. */
export const EnterpriseCard = z.strictObject({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  kind: z.enum(ENTERPRISE_KINDS),
  tagline: z.string(),
  municipality: Municipality,
  picture_url: z.string().nullable(),
  is_demo: z.boolean().describe("Made up to show how the network works"),
});

export const EnterpriseName = z.strictObject({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
});
