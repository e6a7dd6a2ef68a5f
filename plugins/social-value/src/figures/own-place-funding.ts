import { sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";
import { type Named, namesOf } from "./names";
import { linesOfPlace } from "./trace-of-figures";

export interface OwnFundingAsked {
  enterprise_id: string;
  place_id: string;
  month: string;
  limit: number;
  after?: string | undefined;
  locale: string | undefined;
}

/** What other enterprises' goods gave a place in a month, through one chain. Öre. */
export interface ChainFunding {
  chain: Named;
  funded_minor: number;
}

/**
 * What funded an own place in a month: the order lines of the goods that the enterprise sold itself, page
 * by page, and of what others sold one sum for each chain: their order lines are theirs.
 */
export async function ownPlaceFunding(
  container: MedusaContainer,
  { enterprise_id, place_id, month, limit, after, locale }: OwnFundingAsked,
) {
  const [{ rows, next, funded_minor }, figures] = await Promise.all([
    linesOfPlace(container, { place_id, month, seller_id: enterprise_id, limit, after }, locale),
    container.resolve<FundingModuleService>(FUNDING_MODULE).fundingFigures({
      by: ["seller", "chain"],
      filters: { place: [place_id], month: [month], enterprise: [enterprise_id] },
    }),
  ]);
  const others = figures.filter(({ keys }) => keys.seller !== enterprise_id);
  const own = figures.filter(({ keys }) => keys.seller === enterprise_id);
  const chains = new Map<string, bigint>();
  for (const { keys, amount_minor } of others) {
    const chain = keys.chain ?? "";
    chains.set(chain, (chains.get(chain) ?? 0n) + amount_minor);
  }
  const chainOf = await namesOf(container, "chain", [...chains.keys()], locale);
  return {
    month,
    funded_minor,
    own: { funded_minor: Number(sumOf(own.map((figure) => figure.amount_minor))), rows, next },
    others: [...chains].map(
      ([id, amount_minor]): ChainFunding => ({
        chain: chainOf(id),
        funded_minor: Number(amount_minor),
      }),
    ),
  };
}
