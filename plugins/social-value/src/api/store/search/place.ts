import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { holder } from "../../../lib/held";
import type { Place } from "../../../shop-search/goods-prices";
import { shopRegions } from "../../../shop-search/goods-rows";

const hold = holder<string[]>({ longest_age_ms: 30_000, most: 1 });

/** The channel that the shop's key sells in, and the region that the shop sells to: the oldest in kronor. */
export async function placeOf(req: MedusaStoreRequest): Promise<Place> {
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [region_id] = await hold("", "", () => shopRegions(db));
  const channel_id = req.publishable_key_context?.sales_channel_ids[0];
  if (!channel_id || !region_id) {
    throw networkError(
      MedusaError.Types.NOT_ALLOWED,
      "shop_not_set_up",
      "The key has no sales channel, or the shop no region in kronor",
    );
  }
  return { channel_id, region_id };
}
