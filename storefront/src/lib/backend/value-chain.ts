import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { type Query, readCached } from "./client";
import { chainCard, enterpriseCard, funding } from "./enterprise";
import { basisPoints, page } from "./fields";

/** One enterprise's part of a chain version; the shares of a version sum to 10 000. */
export const chainStage = z.object({
  id: z.string(),
  position: z.number(),
  activity: z.string(),
  enterprise: enterpriseCard.pick({ id: true, handle: true, name: true, municipality: true }),
  share_bp: basisPoints,
  contribution_bp: basisPoints,
});
export type ChainStage = z.output<typeof chainStage>;

const valueChain = chainCard.extend({
  version: z.object({ id: z.string(), number: z.number(), published_at: z.string().nullable() }),
  stages: z.array(chainStage).transform((stages) => stages.sort((a, b) => a.position - b.position)),
  funding,
});
export type ValueChain = z.output<typeof valueChain>;

const valueChainList = z.object({
  value_chains: z.array(
    chainCard.extend({
      stages_count: z.number(),
      enterprises_count: z.number(),
      version_number: z.number().nullish(),
    }),
  ),
  ...page,
});
export type ValueChainList = z.output<typeof valueChainList>;

/** Published value chains; `query` takes `q`, `limit`, `offset`. */
export function listValueChains(locale: Locale, query: Query = {}): Promise<ValueChainList> {
  return readCached("value-chains", { path: "/store/value-chains", query, locale }, valueChainList);
}

/** One value chain with the stages of its version in force; throws `not_found`. */
export async function getValueChain(locale: Locale, handle: string): Promise<ValueChain> {
  const path = `/store/value-chains/${encodeURIComponent(handle)}`;
  const schema = z.object({ value_chain: valueChain });
  const answer = await readCached("value-chains", { path, locale }, schema);
  return answer.value_chain;
}
