import type { DemoOption, DemoProduct, DemoVariant, Localised, VatClass } from "../types";

/** [option values in the options' order, price in whole kronor, grams, pieces in stock]. */
export type VariantRow = readonly [
  values: readonly string[],
  kronor: number,
  grams: number,
  stock: number,
];

export interface ProductRow {
  handle: string;
  /** Start of every variant's SKU; the variants are numbered from 1. */
  sku: string;
  title: Localised;
  description: Localised;
  enterprise: string;
  chain: string;
  category: string;
  vat_class: VatClass;
  options: readonly Localised[];
  variants: readonly VariantRow[];
  channels: readonly string[];
}

/** Where a kind of goods is usually sold. */
export const everywhere = ["webbutiken", "torgstandet", "hyllans-butik", "grossist"] as const;
export const toConsumers = ["webbutiken", "torgstandet", "hyllans-butik"] as const;
export const webAndShop = ["webbutiken", "hyllans-butik"] as const;
export const webAndWholesale = ["webbutiken", "grossist"] as const;

const variantOf = (row: ProductRow, [values, kronor, grams, stock]: VariantRow, index: number) => {
  const options: Record<string, string> = {};
  row.options.forEach((option, position) => {
    const value = values[position];
    if (value === undefined) throw new Error(`${row.sku}: a variant lacks ${option.sv}`);
    options[option.sv] = value;
  });
  const variant: DemoVariant = {
    sku: `${row.sku}-${index + 1}`,
    title: values.join(" / "),
    options,
    price_minor: kronor * 100,
    weight_grams: grams,
    stock,
  };
  return variant;
};

/** The row written out: options with the values its variants use, prices in öre, the picture. */
export const productOf = (row: ProductRow): DemoProduct => ({
  handle: row.handle,
  title: row.title,
  description: row.description,
  enterprise: row.enterprise,
  chain: row.chain,
  category: row.category,
  vat_class: row.vat_class,
  options: row.options.map((title, position): DemoOption => {
    const used = row.variants.map(([values]) => values[position] ?? "");
    return { title, values: [...new Set(used)] };
  }),
  variants: row.variants.map((variant, index) => variantOf(row, variant, index)),
  pictures: [`/static/demo/products/${row.handle}.svg`],
  channels: [...row.channels],
});
