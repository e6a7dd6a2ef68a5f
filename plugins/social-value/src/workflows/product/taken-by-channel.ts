import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { untakenGoods } from "../../lib/channel-goods";
import { networkError } from "../../lib/errors";
import { databaseOf } from "../lib/database";

/**
 * Throws "channel_not_for_enterprise" (400), naming the goods and the channel, when one of these products
 * stands in a sales channel in which its enterprise may not sell.
 */
export async function assertTaken(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<void> {
  const [first] = await untakenGoods(databaseOf(container), productIds);
  if (first) {
    const { product_id, title, channel_id, channel_name: channel } = first;
    throw networkError(
      MedusaError.Types.INVALID_DATA,
      "channel_not_for_enterprise",
      `The enterprise of “${title}” may not sell in ${channel}`,
      { product_id, title, channel_id, channel },
    );
  }
}
