import { parseMinor } from "@insteg/domain";
import { lowestPrices } from "../../../workflows/price-history/lowest-prices";
import { addToJson } from "./add-to-json";

interface PricedVariant {
  id: string;
  calculated_price?: {
    calculated_amount?: number | null;
    original_amount?: number | null;
  } | null;
}
interface PricedProduct {
  variants?: PricedVariant[] | null;
}
type ProductsBody = { products: PricedProduct[] } | { product: PricedProduct };

/**
 * Gives each variant of Medusa's product routes that is sold at a reduced price its `reduction`, null where
 * it is not reduced or no earlier price is known. Asks nothing while nothing is reduced.
 */
export const addReductions = addToJson<ProductsBody>(async (body, req) => {
  const products = "products" in body ? body.products : [body.product];
  const priced = products
    .flatMap(({ variants }) => variants ?? [])
    .filter(({ calculated_price }) => calculated_price);
  const channelId = req.publishable_key_context?.sales_channel_ids[0];
  const reduced = priced.filter(isReduced).map(({ id }) => id);
  const known =
    reduced.length > 0 && channelId ? await lowestPrices(req.scope, reduced, channelId) : null;
  for (const variant of priced) {
    const lowest_minor = known?.get(variant.id)?.lowest_30_days_minor;
    const original = variant.calculated_price?.original_amount;
    Object.assign(variant, {
      reduction:
        lowest_minor === undefined || original == null
          ? null
          : {
              original_minor: Number(parseMinor(original)),
              lowest_30_days_minor: Number(lowest_minor),
            },
    });
  }
  return body;
});

function isReduced({ calculated_price }: PricedVariant): boolean {
  const { calculated_amount, original_amount } = calculated_price ?? {};
  return (
    calculated_amount != null && original_amount != null && calculated_amount < original_amount
  );
}
