import {
  type ContentUnit,
  parseMinor,
  type VatClass,
  type WithdrawalException,
} from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { exportRow, headingRow } from "../../goods/export-rows";
import type { Language } from "../../goods/import/columns";
import { sqlRows } from "../../lib/sql";
import { databaseOf } from "../lib/database";
import { goodsTerms } from "./goods-terms";
import { ONLY_OPTION } from "./stored-goods";

/** More than any enterprise has, and what a file of it fits in memory. */
const MOST_VARIANTS = 20_000;

interface VariantRow {
  title: string;
  handle: string;
  story: string | null;
  vat_class: VatClass;
  value_chain_id: string | null;
  sales_channel_ids: string[];
  material: string | null;
  metadata: Record<string, string | undefined> | null;
  variant: string;
  is_of_one_kind: boolean;
  sku: string | null;
  weight: string | number | null;
  content_milli: string | null;
  amount: string | null;
  stock: number;
}

/** Every variant of the enterprise's goods as a row of the template, headings first. One statement. */
export async function exportGoods(
  container: MedusaContainer,
  enterpriseId: string,
  language: Language,
): Promise<string[][]> {
  const [rows, { chains, channels }] = await Promise.all([
    sqlRows<VariantRow>(databaseOf(container), VARIANTS, [
      ...[ONLY_OPTION.title, enterpriseId, MOST_VARIANTS],
    ]),
    goodsTerms(container, enterpriseId, language === "sv" ? "sv-SE" : "en-US"),
  ]);
  const terms = {
    chains: new Map(chains.map(({ id, name }) => [id, name])),
    channels: new Map(channels.map(({ id, name }) => [id, name])),
  };
  return [headingRow(language), ...rows.map((row) => rowOf(row, terms, language))];
}

function rowOf(row: VariantRow, terms: Parameters<typeof exportRow>[2], language: Language) {
  const { metadata } = row;
  return exportRow(
    {
      ...{ title: row.title, handle: row.handle, story: row.story ?? "" },
      ...{ vat_class: row.vat_class, value_chain_id: row.value_chain_id },
      ...{ sales_channel_ids: row.sales_channel_ids, material: row.material ?? "" },
      ...{ care: metadata?.care ?? "", allergens: metadata?.allergens ?? "" },
      withdrawal_exception: (metadata?.withdrawal_exception || null) as WithdrawalException | null,
      content_unit: (metadata?.content_unit || null) as ContentUnit | null,
      options: row.is_of_one_kind ? [] : ["-"],
    },
    {
      ...{ title: row.variant, options: {}, sku: row.sku, stock: row.stock },
      price_minor: row.amount === null ? null : Number(parseMinor(row.amount)),
      weight_grams: row.weight === null ? null : Number(row.weight),
      content_milli: Number(row.content_milli) || null,
    },
    terms,
    language,
  );
}

const VARIANTS = `
  SELECT p.title, p.handle, p.description AS story, pe.vat_class, pc.value_chain_id, p.material,
         p.metadata, v.title AS variant, v.sku, v.weight, v.metadata->>'content_milli' AS content_milli,
         ARRAY(SELECT c.sales_channel_id FROM product_sales_channel c
                WHERE c.product_id = p.id AND c.deleted_at IS NULL
                ORDER BY c.sales_channel_id) AS sales_channel_ids,
         NOT EXISTS (SELECT 1 FROM product_product_option x
                       JOIN product_option o ON o.id = x.product_option_id
                      WHERE x.product_id = p.id AND x.deleted_at IS NULL AND o.title <> ?)
           AS is_of_one_kind,
         (SELECT min(m.amount)::text FROM product_variant_price_set s
            JOIN price m ON m.price_set_id = s.price_set_id AND m.currency_code = 'sek'
             AND m.price_list_id IS NULL AND m.rules_count = 0 AND m.deleted_at IS NULL
           WHERE s.variant_id = v.id AND s.deleted_at IS NULL) AS amount,
         (SELECT coalesce(sum(l.stocked_quantity), 0)::int FROM product_variant_inventory_item i
            JOIN inventory_level l ON l.inventory_item_id = i.inventory_item_id
             AND l.location_id = h.stock_location_id AND l.deleted_at IS NULL
           WHERE i.variant_id = v.id AND i.deleted_at IS NULL) AS stock
    FROM product_enterprise pe
    JOIN product p ON p.id = pe.product_id AND p.deleted_at IS NULL
    JOIN product_variant v ON v.product_id = p.id AND v.deleted_at IS NULL
    LEFT JOIN product_value_chain pc ON pc.product_id = p.id AND pc.deleted_at IS NULL
    LEFT JOIN enterprise_stock_location h ON h.enterprise_id = pe.enterprise_id
     AND h.deleted_at IS NULL
   WHERE pe.enterprise_id = ? AND pe.deleted_at IS NULL
   ORDER BY p.title, p.id, v.variant_rank, v.id LIMIT ?`;
