import { decimalOf } from "../lib/csv";
import { CHOICES, COLUMNS, type Column, HEADINGS, type Language } from "./import/columns";
import type { GoodsListing, VariantListing } from "./listing";

export interface ExportTerms {
  chains: ReadonlyMap<string, string>;
  channels: ReadonlyMap<string, string>;
}

type Exported = Omit<GoodsListing, "variants"> & { handle: string | null };

/** The template's first row. */
export function headingRow(language: Language): string[] {
  return COLUMNS.map((column) => HEADINGS[language][column]);
}

/** A row of the template for one variant of the goods. */
export function exportRow(
  goods: Exported,
  variant: VariantListing & { title: string },
  terms: ExportTerms,
  language: Language,
): string[] {
  const isOfOneKind = goods.options.length === 0;
  const cells: Record<Column, string> = {
    title: isOfOneKind ? goods.title : `${goods.title} (${variant.title})`,
    price: variant.price_minor === null ? "" : decimal(BigInt(variant.price_minor), language),
    story: goods.story,
    vat: CHOICES.vat[language][goods.vat_class],
    stock: String(variant.stock ?? 0),
    weight: variant.weight_grams === null ? "" : String(variant.weight_grams),
    content: variant.content_milli === null ? "" : thousandths(variant.content_milli, language),
    unit: goods.content_unit ? CHOICES.unit[language][goods.content_unit] : "",
    chain: terms.chains.get(goods.value_chain_id ?? "") ?? "",
    channels: goods.sales_channel_ids.flatMap((id) => terms.channels.get(id) ?? []).join(", "),
    material: goods.material,
    care: goods.care,
    allergens: goods.allergens,
    exception: goods.withdrawal_exception
      ? CHOICES.exception[language][goods.withdrawal_exception]
      : "",
    sku: variant.sku ?? "",
    handle: goods.handle ?? "",
  };
  return COLUMNS.map((column) => cells[column]);
}

const decimal = (minor: bigint, language: Language) =>
  language === "sv" ? decimalOf(minor) : decimalOf(minor).replace(",", ".");

function thousandths(milli: number, language: Language): string {
  const text = String(milli / 1000);
  return language === "sv" ? text.replace(".", ",") : text;
}
