import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "./sql";

/** The enterprise whose consignments each shipping option ships, by option id; one statement. */
export async function enterpriseByShippingOption(
  db: Knex,
  optionIds: readonly string[],
): Promise<Map<string, string>> {
  if (optionIds.length === 0) {
    return new Map();
  }
  const rows = await sqlRows<{ id: string; enterprise_id: string }>(
    db,
    `SELECT o.id, ep.enterprise_id FROM shipping_option o
       JOIN enterprise_shipping_profile ep
         ON ep.shipping_profile_id = o.shipping_profile_id AND ep.deleted_at IS NULL
      WHERE o.id = ANY(?)`,
    [optionIds],
  );
  return new Map(rows.map((row) => [row.id, row.enterprise_id]));
}
