import { z } from "@medusajs/framework/zod";
import { page } from "./page";
import { Provenance } from "./provenance";
import { Instant, Minor } from "./units";

/** Medusa's variant, of which only our addition is described here. */
const Variant = z.looseObject({
  id: z.string(),
  reduction: z
    .strictObject({
      original_minor: Minor,
      lowest_30_days_minor: Minor.describe("The lowest price in the 30 days before the reduction"),
    })
    .nullish()
    .describe("Null where the price is not reduced, or no earlier price is known"),
});

/** What each variant has cost in the channel of the shop's key, the newest first. */
export const PriceHistory = z.strictObject({
  variants: z.array(
    z.strictObject({
      variant_id: z.string(),
      prices: z.array(
        z.strictObject({ from: Instant, amount_minor: Minor, original_minor: Minor }),
      ),
    }),
  ),
});

/** Medusa's product, of which only our addition is described here. */
const Product = z.looseObject({
  id: z.string(),
  variants: z.array(Variant).nullish(),
  provenance: Provenance.nullable().describe("Null for goods of no enterprise"),
});

export const ProductList = z.looseObject({ products: z.array(Product), ...page });
export const ProductAnswer = z.looseObject({ product: Product });
