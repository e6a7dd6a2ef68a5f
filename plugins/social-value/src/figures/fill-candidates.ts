import { addMonths, civilDateOf, contributionTo, type FillCandidate } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ChainEntry, Directory } from "../directory/directory";
import { expectedPiece } from "../directory/expected-contribution";
import { clock } from "../lib/clock";
import { sellingFacts } from "../lib/selling-facts";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";
import { type GoodsForSale, goodsForSale } from "./goods-for-sale";

/** Goods in a channel that give to an enterprise's places. Amounts in öre. */
export interface Candidate extends FillCandidate {
  /** whose goods they are */
  seller_id: string;
  variant_title: string;
  price_minor: bigint;
}

/** What has sold best is what has funded most in so many months, the month asked about included. */
const MONTHS_OF_SALES = 12;

/**
 * By enterprise, every product in every channel that would give something to its places, by the terms
 * in force now: the same division as a sale of it, so the channel's commission counts.
 */
export async function fillCandidates(
  container: MedusaContainer,
  directory: Directory,
  enterpriseIds: readonly string[],
  month: string,
): Promise<Map<string, Candidate[]>> {
  const givesTo = (chain: ChainEntry, id: string) =>
    chain.shares.some((stage) => stage.enterprise_id === id && stage.contribution_bp > 0);
  const chains = [...directory.chains.values()].filter((chain) =>
    enterpriseIds.some((id) => givesTo(chain, id)),
  );
  const chainIds = chains.map((chain) => chain.card.id);
  const [pieces, fundedOf] = await Promise.all([
    goodsForSale(container, chainIds).then((goods) => piecesOf(container, directory, goods)),
    recentFunding(container, enterpriseIds, month),
  ]);
  return new Map(
    enterpriseIds.map((enterprise_id) => [
      enterprise_id,
      pieces.map(({ sold, seller_id, piece }) => ({
        seller_id,
        product_id: sold.product_id,
        sales_channel_id: sold.sales_channel_id,
        variant_title: sold.variant_title,
        price_minor: piece.price_minor,
        contribution_minor: contributionTo(enterprise_id, piece),
        funded_minor: fundedOf(enterprise_id, sold),
      })),
    ]),
  );
}

async function piecesOf(
  container: MedusaContainer,
  directory: Directory,
  goods: readonly GoodsForSale[],
) {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const productIds = [...new Set(goods.map((one) => one.product_id))];
  const facts = new Map(
    (await sellingFacts(db, productIds)).map((fact) => [fact.product_id, fact]),
  );
  const today = civilDateOf(clock.now());
  const pieces = await Promise.all(
    goods.map(async (sold) => {
      const fact = facts.get(sold.product_id);
      const chain = directory.chains.get(sold.value_chain_id);
      const terms = await directory.saleTerms(sold.sales_channel_id);
      return fact && chain
        ? [
            {
              sold,
              seller_id: fact.enterprise_id,
              piece: expectedPiece(sold.price, fact, chain, terms, today),
            },
          ]
        : [];
    }),
  );
  return pieces.flat();
}

async function recentFunding(
  container: MedusaContainer,
  enterpriseIds: readonly string[],
  month: string,
) {
  const figures = await container.resolve<FundingModuleService>(FUNDING_MODULE).fundingFigures({
    by: ["enterprise", "product", "channel"],
    filters: { enterprise: enterpriseIds },
    first_month: addMonths(month, 1 - MONTHS_OF_SALES),
    last_month: month,
  });
  const sums = new Map(
    figures.map(({ keys, amount_minor }) => [
      `${keys.enterprise}|${keys.product}|${keys.channel}`,
      amount_minor,
    ]),
  );
  return (enterpriseId: string, { product_id, sales_channel_id }: GoodsForSale) =>
    sums.get(`${enterpriseId}|${product_id}|${sales_channel_id}`) ?? 0n;
}
