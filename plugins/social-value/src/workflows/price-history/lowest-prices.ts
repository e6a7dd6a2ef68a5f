import { type PriceReduction, standingReduction } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { priceHistories } from "../../modules/funding/prices/price-point";
import { databaseOf } from "../lib/database";

/**
 * The variants that are sold at a reduced price in a channel, by variant: the price, the ordinary one and the
 * lowest of the 30 days before the reduction, öre. A variant that is not reduced, or of which nothing is
 * known before it was, is left out: no reduction may be told of it. One statement however many variants.
 */
export async function lowestPrices(
  container: MedusaContainer,
  variantIds: readonly string[],
  salesChannelId: string,
): Promise<Map<string, PriceReduction>> {
  const histories = await priceHistories(databaseOf(container), { variantIds, salesChannelId });
  return new Map(
    [...histories].flatMap(([variantId, history]) => {
      const reduction = standingReduction(history);
      return reduction ? [[variantId, reduction] as const] : [];
    }),
  );
}
