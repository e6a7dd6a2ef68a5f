import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PricingEvents } from "@medusajs/framework/utils";
import { notedVariantsOf, notePricesOf } from "../workflows/price-history/note-prices";

/**
 * A price has changed: what it is now is noted. What an event loses, a job finds, which also notes the
 * first price of new goods: thousands may come at once.
 */
export default async function priceChanged({
  event,
  container,
}: SubscriberArgs<{ id: string } | { id: string }[]>): Promise<void> {
  const ids = [event.data].flat().map(({ id }) => id);
  const variantIds = await notedVariantsOf(container, ids);
  if (variantIds.length > 0) {
    await notePricesOf(container, variantIds);
  }
}

export const config: SubscriberConfig = {
  event: [
    PricingEvents.PRICE_CREATED,
    PricingEvents.PRICE_UPDATED,
    PricingEvents.PRICE_DELETED,
    PricingEvents.PRICE_LIST_UPDATED,
    PricingEvents.PRICE_LIST_DELETED,
  ],
};
