import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { type PricedProduct, provenanceOf } from "../../../directory/provenance";
import { addToJson } from "./add-to-json";

type ProductsBody = { products: PricedProduct[] } | { product: PricedProduct };

/** Gives every product of Medusa's product routes its `provenance`. */
export const addProvenance = addToJson<ProductsBody>(async (body, req) => {
  const products = "products" in body ? body.products : [body.product];
  const byProduct = await provenanceOf(req.scope, products, req.locale, channelOf(req));
  const withProvenance = products.map((product) => ({
    ...product,
    provenance: byProduct.get(product.id) ?? null,
  }));
  return "products" in body
    ? { ...body, products: withProvenance }
    : { ...body, product: withProvenance[0] };
});

/** The sales channel that the shop's key sells in, which sets the network's commission. */
function channelOf(req: MedusaStoreRequest): string | null {
  return req.publishable_key_context?.sales_channel_ids[0] ?? null;
}
