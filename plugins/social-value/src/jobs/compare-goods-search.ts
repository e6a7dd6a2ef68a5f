import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { lastLine } from "../shop-search/apply-changes";
import { compareGoods } from "../shop-search/compare-goods";
import { isUnfilled } from "../shop-search/search-module";

/**
 * Every hour: compares every document with what it should be, and writes those that differ. Prices that begin and
 * end, VAT and places that change with the day, and a search server put back from a copy are seen here.
 */
export default async function compareGoodsSearch(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  try {
    const { compared, written } = await compareGoods(container);
    if (written > 0) {
      logger.info(`Search of goods: ${written} of ${compared} goods were written anew`);
    }
  } catch (error) {
    if (!isUnfilled(error)) {
      logger.error(`Search of goods: could not be compared: ${lastLine(error)}`);
    }
  }
}

export const config = { name: "compare-goods-search", schedule: "7 * * * *" };
