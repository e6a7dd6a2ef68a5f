import type { SearchTypes } from "@medusajs/framework/types";
import { defineSearchIndex, search } from "@medusajs/framework/utils";
import { goodsSeed } from "./goods-seed";
import { indexSettings } from "./index-settings";
import type { ShopLanguage } from "./locales";

/** The name of the language's index of goods. */
export function goodsIndex(language: ShopLanguage): string {
  return `goods_${language}`;
}

/**
 * Declares the language's index of goods. A document is what one product's card shows in one sales channel and
 * region. Prices are öre, VAT included. `card` is the answer's JSON as it stands, so that a list is written
 * without being read.
 */
export function defineGoodsIndex(language: ShopLanguage): SearchTypes.SearchIndexDefinition {
  const fields = search.define({
    id: search.keyword().filterable(),
    product_id: search.keyword().filterable(),
    channel_id: search.keyword().filterable(),
    region_id: search.keyword().filterable(),
    title: search.text().searchable({ weight: 4 }),
    title_key: search.keyword().sortable(),
    subtitle: search.text().searchable({ weight: 2 }),
    names: search.text().searchable({ weight: 2 }),
    also: search.text().searchable({ weight: 1.5 }),
    description: search.text().searchable({ weight: 1 }),
    enterprise: search.keyword().filterable().facetable(),
    value_chain: search.keyword().filterable().facetable(),
    municipality: search.keyword().filterable().facetable(),
    category: search.keyword().array().filterable().facetable(),
    material: search.keyword().filterable().facetable(),
    place_kind: search.keyword().array().filterable().facetable(),
    price_minor: search
      .integer()
      .filterable()
      .sortable()
      .facetable({ types: ["stats"] }),
    contribution_minor: search.integer().sortable(),
    available: search.boolean().filterable(),
    created_at: search.date().sortable(),
    card: search.text(),
    fingerprint: search.keyword(),
  });
  return defineSearchIndex({
    name: goodsIndex(language),
    entity: "product",
    fields,
    settings: indexSettings(language),
    seed: goodsSeed(language),
  });
}
