import { z } from "@medusajs/framework/zod";
import { ChainCard, ChainStage } from "./chain-card";
import { Funding } from "./funding";
import { page } from "./page";
import { Count, Instant } from "./units";

export const ChainVersion = z.strictObject({ id: z.string(), number: Count });

export const ValueChainList = z.strictObject({
  value_chains: z.array(
    ChainCard.extend({ version_number: Count, stages_count: Count, enterprises_count: Count }),
  ),
  ...page,
});

export const ValueChainAnswer = z.strictObject({
  value_chain: ChainCard.extend({
    version: ChainVersion.extend({ published_at: Instant }),
    stages: z.array(ChainStage),
    funding: Funding,
  }),
});
