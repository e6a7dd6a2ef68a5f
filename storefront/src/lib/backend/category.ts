import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { readCached } from "./client";

const category = z.object({ id: z.string(), name: z.string(), handle: z.string() });
export type Category = z.output<typeof category>;

/** All categories, in the network's order. */
export async function listCategories(locale: Locale): Promise<Category[]> {
  const request = {
    path: "/store/product-categories",
    query: { limit: 100, fields: "id,name,handle,rank", order: "rank" },
    locale,
  };
  const schema = z.object({ product_categories: z.array(category) });
  return (await readCached("categories", request, schema)).product_categories;
}
