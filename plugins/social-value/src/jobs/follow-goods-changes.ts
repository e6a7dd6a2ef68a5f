import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { applyGoodsChanges, lastLine } from "../shop-search/apply-changes";
import { isUnfilled } from "../shop-search/search-module";

/** Every two seconds: brings the search indexes up to what has changed, whoever changed it. Mostly one look at an empty list. An index that is being filled takes them when it is full. */
export default async function followGoodsChanges(container: MedusaContainer): Promise<void> {
  try {
    await applyGoodsChanges(container);
  } catch (error) {
    if (isUnfilled(error)) {
      return;
    }
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`Search of goods: the index could not follow: ${lastLine(error)}`);
  }
}

export const config = { name: "follow-goods-changes", schedule: "*/2 * * * * *" };
