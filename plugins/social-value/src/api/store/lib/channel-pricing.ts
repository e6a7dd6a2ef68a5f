import type {
  MedusaNextFunction,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http";

/**
 * Tells Medusa's pricing in which sales channel the shop's key sells, as its carts do by themselves. It
 * runs after Medusa's own middleware, which knows region and customer.
 */
export function priceByChannel(
  req: MedusaStoreRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const channel = req.publishable_key_context?.sales_channel_ids[0];
  if (req.pricingContext && channel) {
    const context: Record<string, unknown> = { ...req.pricingContext, sales_channel_id: channel };
    req.pricingContext = context as typeof req.pricingContext;
  }
  next();
}
