import type { Locale } from "@/i18n/routing";
import { listCategories } from "@/lib/backend/category";
import { listEnterprises } from "@/lib/backend/enterprise";
import { listProducts, type ProductList } from "@/lib/backend/product";
import { listValueChains } from "@/lib/backend/value-chain";
import { type CatalogueFilter, type FilterKey, pageSize, sortOrders } from "./filter";

export interface Choice {
  value: string;
  label: string;
}
export type Choices = Record<Exclude<FilterKey, "q">, Choice[]>;

/** What the filter can choose among. */
export async function loadChoices(
  locale: Locale,
): Promise<Choices & { categoryIds: Map<string, string> }> {
  const [enterprises, chains, categories] = await Promise.all([
    listEnterprises(locale, { limit: 100 }),
    listValueChains(locale, { limit: 100 }),
    listCategories(locale),
  ]);
  const named = ({ handle, name }: { handle: string; name: string }) => ({
    value: handle,
    label: name,
  });
  return {
    foretag: enterprises.enterprises.map(named),
    kedja: chains.value_chains.map(named),
    kommun: enterprises.municipalities
      .map(({ code, name }) => ({ value: code, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label, locale)),
    kategori: categories.map(named),
    categoryIds: new Map(categories.map(({ handle, id }) => [handle, id])),
  };
}

/** The page of products that a filter chooses, with the choices there are. */
export async function loadCatalogue(locale: Locale, filter: CatalogueFilter) {
  const choices = await loadChoices(locale);
  const { q, foretag, kedja, kommun, kategori } = filter.chosen;
  const category_id = kategori && choices.categoryIds.get(kategori);
  // A category that is not there holds nothing; asking without it would show everything.
  if (kategori && !category_id) return { choices, list: nothing };
  const list = await listProducts(locale, {
    q,
    enterprise: foretag,
    value_chain: kedja,
    municipality: kommun,
    category_id,
    order: sortOrders[filter.sort],
    limit: pageSize,
    offset: (filter.page - 1) * pageSize,
  });
  return { choices, list };
}

const nothing: ProductList = { products: [], count: 0, limit: pageSize, offset: 0 };
