import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { placeKinds } from "@/lib/backend/enterprise";
import type { Facets, FacetValue } from "@/lib/backend/search";
import { type CatalogueFilter, type ListKey, listKeys } from "./filter";

/** A facet's values as they are shown: by name, with those that are chosen though nothing is left. */
export async function valuesOf(
  key: ListKey,
  filter: CatalogueFilter,
  facets: Facets,
  locale: Locale,
): Promise<FacetValue[]> {
  const t = await getTranslations("enterprise.placeKind");
  const found = facets[listKeys[key]];
  const missing = filter.lists[key].filter((value) => !found.some((one) => one.value === value));
  const all = [...found, ...missing.map((value) => ({ value, label: value, count: 0 }))];
  if (key !== "plats") return inOrder(all, locale);
  return all.map((one) => {
    const kind = placeKinds.find((known) => known === one.value);
    return kind ? { ...one, label: t(kind) } : one;
  });
}

/** Most first; equals by name. */
function inOrder(values: readonly FacetValue[], locale: Locale): FacetValue[] {
  return [...values].sort(
    (a, b) => b.count - a.count || a.label.localeCompare(b.label, locale, { numeric: true }),
  );
}
