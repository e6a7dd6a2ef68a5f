import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import {
  InventoryEvents,
  PricingEvents,
  ProductCategoryWorkflowEvents,
  ProductEvents,
  ProductVariantWorkflowEvents,
  ProductWorkflowEvents,
  RegionWorkflowEvents,
  SalesChannelWorkflowEvents,
  TranslationWorkflowEvents,
} from "@medusajs/framework/utils";
import { noteEvent } from "../shop-cache/note-event";
import { SHOP_CHANGED } from "../shop-cache/shop-change";

/** Something that pages of the shop show has changed: the shop is told, so that it reads it anew. */
export default async function shopChanged({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  noteEvent(container, event.name, event.data);
}

// The modules tell of each row, the workflows of the whole: prices and stock have the first alone.
export const config: SubscriberConfig = {
  event: [
    SHOP_CHANGED,
    ...[PricingEvents, InventoryEvents, ProductEvents].flatMap((events) => Object.values(events)),
    ...[
      ProductWorkflowEvents,
      ProductVariantWorkflowEvents,
      ProductCategoryWorkflowEvents,
      RegionWorkflowEvents,
      SalesChannelWorkflowEvents,
      TranslationWorkflowEvents,
    ].flatMap((events) => Object.values(events)),
  ],
};
