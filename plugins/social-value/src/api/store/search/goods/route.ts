import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { languageOf } from "../../../../shop-search/locales";
import { searchGoods } from "../../../../shop-search/search-goods";
import { placeOf } from "../place";
import type { GoodsQuery } from "./validators";

/** Goods by words and facets, as the index of the shop's channel and language holds them. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const { in_stock, facets, q, ...search } = req.validatedQuery as unknown as GoodsQuery;
  const answer = await searchGoods(
    req.scope,
    { ...search, q: q || undefined, in_stock: in_stock === "true", facets: facets === "true" },
    { place: await placeOf(req), language: languageOf(req.locale) },
  );
  res.type("json").send(answer);
}
