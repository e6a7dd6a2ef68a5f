import { z } from "@medusajs/framework/zod";
import { PLACE_KINDS } from "../../../modules/training/models/training-place";
import { ChainCard } from "./chain-card";
import { EnterpriseCard, Municipality } from "./enterprise-card";
import { Funding } from "./funding";
import { page } from "./page";
import { Count } from "./units";

export const EnterpriseList = z.strictObject({
  enterprises: z.array(EnterpriseCard),
  municipalities: z
    .array(Municipality.extend({ count: Count }))
    .describe("Every municipality with an enterprise, whatever was asked for"),
  ...page,
});

export const EnterpriseAnswer = z.strictObject({
  enterprise: EnterpriseCard.extend({
    story: z.string(),
    organisation_number: z.string().nullable().describe("Null for a sole trader"),
    vat_registered: z.boolean().describe("Today"),
    website: z.string().nullable(),
    value_chains: z.array(ChainCard),
    place_kinds: z.array(z.enum(PLACE_KINDS)),
    funding: Funding,
  }),
});
