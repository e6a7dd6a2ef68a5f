import type { MedusaContainer } from "@medusajs/framework/types";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import {
  addToCartWorkflow,
  createCartWorkflow,
  updateLineItemInCartWorkflow,
} from "@medusajs/medusa/core-flows";
import { variantsOutside } from "../../lib/channel-goods";
import { suspendedGoods } from "../../lib/suspended-goods";
import { assertChannelOpen } from "../lib/channel-open";
import { databaseOf } from "../lib/database";
import { assertForSale } from "../lib/for-sale";

type Items = readonly { variant_id?: string | null | undefined }[] | undefined;

// No cart takes goods in a channel that is closed, goods that are not sold in its channel, or the goods of
// an enterprise that is suspended; one that holds them already is refused when it is completed.
createCartWorkflow.hooks.validate(async ({ input }, { container }) =>
  refuseUnsold(container, input.sales_channel_id, input.items),
);
addToCartWorkflow.hooks.validate(async ({ input, cart }, { container }) =>
  refuseUnsold(container, cart.sales_channel_id, input.items),
);
updateLineItemInCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  const items = (cart.items ?? []) as { id: string; variant_id: string; quantity: number }[];
  const item = items.find((one) => one.id === input.item_id);
  // Fewer may always be had.
  const isMore = item && Number(input.update.quantity ?? 0) > Number(item.quantity);
  return refuseUnsold(container, cart.sales_channel_id, isMore ? [item] : []);
});

async function refuseUnsold(
  container: MedusaContainer,
  channelId: string | null | undefined,
  items: Items,
): Promise<StepResponse<undefined>> {
  const variantIds = (items ?? []).flatMap((item) => item.variant_id ?? []);
  if (variantIds.length > 0) {
    const db = databaseOf(container);
    if (channelId) {
      await assertChannelOpen(container, channelId);
      assertForSale(await variantsOutside(db, channelId, variantIds));
    }
    assertForSale(await suspendedGoods(db, variantIds));
  }
  return new StepResponse(undefined);
}
