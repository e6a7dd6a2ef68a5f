import { parseMinor } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../lib/sql";

/** A way in which an enterprise sends its consignments; öre with VAT. */
export interface FreightOption {
  id: string;
  enterprise_id: string;
  enterprise_name: string;
  name: string;
  is_pickup: boolean;
  gross_minor: number;
}

/** How these enterprises send, those that are fetched last; one statement. */
export async function freightOptions(
  db: Knex,
  enterpriseIds: readonly string[],
): Promise<FreightOption[]> {
  const rows = await sqlRows<Omit<FreightOption, "gross_minor"> & { amount: string }>(
    db,
    `SELECT o.id, e.id AS enterprise_id, e.name AS enterprise_name, o.name,
            coalesce(t.code = 'pickup', false) AS is_pickup, coalesce(price.amount, 0)::text AS amount
       FROM enterprise e
       JOIN enterprise_shipping_profile ep ON ep.enterprise_id = e.id AND ep.deleted_at IS NULL
       JOIN shipping_option o ON o.shipping_profile_id = ep.shipping_profile_id
        AND o.deleted_at IS NULL
       LEFT JOIN shipping_option_type t ON t.id = o.shipping_option_type_id
       LEFT JOIN LATERAL (
         SELECT p.amount FROM shipping_option_price_set s
           JOIN price p ON p.price_set_id = s.price_set_id AND p.currency_code = 'sek'
            AND p.price_list_id IS NULL AND p.rules_count = 0 AND p.deleted_at IS NULL
          WHERE s.shipping_option_id = o.id AND s.deleted_at IS NULL
          ORDER BY p.amount LIMIT 1) price ON true
      WHERE e.id = ANY(?)
      ORDER BY e.name, is_pickup, o.created_at, o.id`,
    [enterpriseIds],
  );
  return rows.map(({ amount, ...option }) => ({
    ...option,
    gross_minor: Number(parseMinor(amount)),
  }));
}
