import { z } from "@medusajs/framework/zod";
import { EnterpriseCard, EnterpriseName } from "./enterprise-card";
import { EnterpriseAmount, FundedPlace } from "./funded-place";
import { BasisPoints, Count, Minor } from "./units";

/** One item line of an order: what its price falls into and which places it funds. */
export const TraceLine = z.strictObject({
  line_id: z.string(),
  title: z.string(),
  variant_title: z.string().nullable(),
  quantity: Count,
  gross_minor: Minor.describe("Öre, VAT included, all discounts taken"),
  enterprise: EnterpriseCard.nullable(),
  value_chain: z.strictObject({ handle: z.string(), name: z.string() }).nullable(),
  vat_rate_bp: BasisPoints,
  vat_minor: Minor,
  commission_minor: Minor.describe("Öre, with the VAT on it"),
  stages: z.array(
    z.strictObject({
      stage_id: z.string(),
      activity: z.string().nullable(),
      enterprise: EnterpriseName.nullable(),
      share_minor: Minor,
      contribution_minor: Minor,
    }),
  ),
  places: z.array(FundedPlace),
  reserve: z
    .array(EnterpriseAmount)
    .describe("What no place needs this month and the training reserves keep for the next"),
  undivided: z
    .array(EnterpriseAmount)
    .describe("What an enterprise's places and reserve will share once it is paid for"),
});
