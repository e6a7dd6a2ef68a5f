import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { languageOf } from "../../../../shop-search/locales";
import { suggest } from "../../../../shop-search/suggest";
import { placeOf } from "../place";
import type { SuggestQuery } from "./validators";

/** What somebody who types may mean: goods, enterprises, chains and categories. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const { q, limit } = req.validatedQuery as unknown as SuggestQuery;
  const asked = { place: await placeOf(req), language: languageOf(req.locale) };
  res.json(await suggest(req.scope, { q, limit }, asked));
}
