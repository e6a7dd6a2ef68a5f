import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { applyGoodsChangesSoon } from "../shop-search/apply-changes";

/** Something that a card of goods shows may have changed: the index follows at once, not when the job next looks. */
export default async function goodsChanged({ container }: SubscriberArgs<unknown>): Promise<void> {
  applyGoodsChangesSoon(container);
}

export const config: SubscriberConfig = {
  event: [
    ...["product.created", "product.updated", "product.deleted"],
    ...["product-variant.created", "product-variant.updated", "product-variant.deleted"],
    ...["product-category.created", "product-category.updated", "product-category.deleted"],
    ...["price-list.created", "price-list.updated", "price-list.deleted"],
    ...["order.placed", "order.canceled", "sales-channel.updated"],
  ],
};
