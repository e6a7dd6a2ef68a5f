import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { networkDirectory } from "../directory/directory";
import { holder } from "../lib/held";
import { databaseOf } from "../workflows/lib/database";
import { VALUE_FACETS, type ValueFacet } from "./goods-query";
import { categoryRows } from "./goods-rows";
import { SHOP_LOCALES, type ShopLanguage } from "./locales";

type Labels = Partial<Record<ValueFacet, ReadonlyMap<string, string>>>;

/** Names change seldom: a list need not ask for them each time. */
const hold = holder<Labels>({ longest_age_ms: 5_000, most: 4 });

function labels(container: MedusaContainer, language: ShopLanguage): Promise<Labels> {
  return hold(language, "", async () => {
    const [directory, categories] = await Promise.all([
      networkDirectory(container, SHOP_LOCALES[language]),
      categoryRows(databaseOf(container), SHOP_LOCALES[language]),
    ]);
    const enterprises = [...directory.enterprises.values()];
    return {
      enterprise: new Map(enterprises.map((one) => [one.handle, one.name])),
      municipality: new Map(enterprises.map(({ municipality: m }) => [m.code, m.name])),
      value_chain: new Map(
        [...directory.chains.values()].map(({ card }) => [card.handle, card.name]),
      ),
      category: new Map(categories.map((one) => [one.handle, one.name])),
    };
  });
}

/** The facets as the answer has them: the commonest value first, each with its name but for kinds of places. */
export async function facetsOf(
  container: MedusaContainer,
  facets: NonNullable<SearchTypes.SearchResult["facets"]>,
  language: ShopLanguage,
) {
  const names = await labels(container, language);
  const valued = VALUE_FACETS.map((field) => {
    const facet = facets[field];
    const values = facet?.type === "value" ? facet.values : [];
    const named = values.map(({ value, count }) =>
      field === "place_kind"
        ? { value, count }
        : { value, label: names[field]?.get(value) ?? value, count },
    );
    return [field, named] as const;
  });
  const price = facets.price_minor;
  const range =
    price?.type === "stats" && price.count > 0
      ? { min_minor: String(price.min), max_minor: String(price.max) }
      : null;
  return { ...Object.fromEntries(valued), price: range };
}
