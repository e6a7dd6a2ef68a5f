import { z } from "@medusajs/framework/zod";
import { EnterpriseName } from "./enterprise-card";
import { BasisPoints, Minor } from "./units";

/** The receipt's part per seller. */
export const Seller = z.strictObject({
  enterprise: EnterpriseName.nullable().describe("Null where the network sells in its own name"),
  name: z.string(),
  organisation_number: z.string().nullable(),
  vat_number: z.string().nullable().describe("Null for a seller not registered that day"),
  gross_minor: Minor,
  vat: z.array(z.strictObject({ rate_bp: BasisPoints, vat_minor: Minor, net_minor: Minor })),
});
