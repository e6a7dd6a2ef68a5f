import { VAT_CLASSES } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { ChainCard, ChainStage } from "./chain-card";
import { EnterpriseCard } from "./enterprise-card";
import { BasisPoints, Minor } from "./units";
import { ChainVersion } from "./value-chain";

/** What one piece funds: VAT, commission and shares sum to the price. */
export const Piece = z.strictObject({
  variant_id: z.string(),
  price_minor: Minor.describe("Öre, VAT included"),
  vat_rate_bp: BasisPoints,
  vat_minor: Minor,
  net_minor: Minor,
  commission_minor: Minor.describe("Öre, with the VAT on it"),
  contribution_minor: Minor,
  by_stage: z.array(
    z.strictObject({
      stage_id: z.string(),
      enterprise_id: z.string(),
      share_minor: Minor,
      contribution_minor: Minor,
    }),
  ),
});

export const Provenance = z.strictObject({
  enterprise: EnterpriseCard,
  value_chain: ChainCard,
  version: ChainVersion,
  stages: z.array(ChainStage),
  vat_class: z.enum(VAT_CLASSES),
  piece: Piece.nullable().describe(
    "What one piece of the cheapest variant funds; null unless variants.calculated_price was asked for",
  ),
});
