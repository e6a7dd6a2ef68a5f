import { z } from "@medusajs/framework/zod";
import { page } from "./page";
import { Provenance } from "./provenance";

/** Medusa's product, of which only our addition is described here. */
const Product = z.looseObject({
  id: z.string(),
  provenance: Provenance.nullable().describe("Null for goods of no enterprise"),
});

export const ProductList = z.looseObject({ products: z.array(Product), ...page });
export const ProductAnswer = z.looseObject({ product: Product });
