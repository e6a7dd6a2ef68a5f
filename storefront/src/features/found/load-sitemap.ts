import { allEnterprises, allProducts, allValueChains } from "@/lib/backend/listing";
import { type Entry, sitemapEntries } from "./sitemap";

/** Every page that everybody may find; throws while the backend is away. */
export async function loadSitemap(): Promise<Entry[]> {
  const [products, enterprises, chains] = await Promise.all([
    allProducts(),
    allEnterprises("sv"),
    allValueChains("sv"),
  ]);
  return sitemapEntries({ products, enterprises, chains });
}
