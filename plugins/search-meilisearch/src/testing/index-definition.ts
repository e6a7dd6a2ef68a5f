import type { SearchTypes } from "@medusajs/framework/types";

type Fields = Record<string, SearchTypes.SearchFieldDefinition>;

/** A definition as the Search Module resolves it. */
export function definitionOf(
  name: string,
  fields: Fields,
  settings: SearchTypes.SearchIndexSettings = {},
): SearchTypes.ResolvedSearchIndexDefinition {
  return {
    name,
    entity: name,
    provider: "",
    primary_key: "id",
    physical_name: name,
    definition_hash: "",
    fields,
    settings,
    seed: async function* () {},
  };
}

export const GOODS: Fields = {
  id: { type: "keyword", filterable: true },
  title: { type: "text", searchable: { weight: 3 }, sortable: true },
  title_en: {
    type: "text",
    searchable: true,
    provider_options: { "search-meilisearch": { locales: ["eng"] } },
  },
  text: { type: "text", searchable: true, retrievable: false },
  enterprise: { type: "keyword", filterable: true, facetable: true, sortable: true },
  materials: { type: "keyword", array: true, filterable: true, facetable: true },
  price: {
    type: "integer",
    filterable: true,
    sortable: true,
    facetable: { types: ["range", "stats"] },
  },
  made_at: { type: "date", filterable: true, sortable: true, facetable: { types: ["range"] } },
  in_stock: { type: "boolean", filterable: true, facetable: true },
  variants: {
    type: "object",
    array: true,
    fields: {
      sku: { type: "keyword", filterable: true },
      weight: { type: "float", filterable: true },
    },
  },
};
const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();

/** Fictional goods. */
export const DOCUMENTS: (SearchTypes.SearchDocument & Record<string, unknown>)[] = [
  {
    id: "p1",
    title: "röd tröja",
    title_en: "red sweater",
    text: "stickad ull",
    enterprise: "vävaren",
    materials: ["ull"],
    price: 49900,
    made_at: day(1),
    in_stock: true,
    variants: [
      { sku: 'T/1 "S"', weight: 0.4 },
      { sku: "T\\2", weight: 0.5 },
    ],
  },
  {
    id: "p2",
    title: "grön mössa",
    title_en: "green hat",
    text: "stickad bomull",
    enterprise: "vävaren",
    materials: ["ull", "bomull"],
    price: 19900,
    made_at: day(2),
    in_stock: false,
    variants: [{ sku: "M-1", weight: 0.1 }],
  },
  {
    id: "p3",
    title: "hallonsylt",
    title_en: "raspberry jam",
    text: "kokt på bär",
    enterprise: "köket",
    materials: [],
    price: 6900,
    made_at: day(3),
    in_stock: true,
    variants: [],
  },
  {
    id: "p4",
    title: "blå stol",
    title_en: "blue chair",
    text: "målad furu",
    enterprise: "snickaren",
    materials: ["trä"],
    price: 129900,
    made_at: day(4),
    in_stock: true,
    variants: [{ sku: "S-1", weight: 4 }, { sku: null }],
  },
  {
    id: "p5",
    title: "blå skål",
    title_en: "blue bowl",
    text: "svarvad björk",
    enterprise: "snickaren",
    materials: ["trä"],
    price: null,
    made_at: null,
    in_stock: null,
  },
];
