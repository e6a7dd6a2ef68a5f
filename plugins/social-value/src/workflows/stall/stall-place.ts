import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../lib/sql";

/** Where and how an enterprise hands over what it sells at a stall. */
export interface StallPlace {
  region_id: string | null;
  location_id: string | null;
  /** The enterprise's own pick-up option; null when it has none. */
  option: { id: string; name: string } | null;
}

/** One statement. */
export async function stallPlace(db: Knex, enterpriseId: string): Promise<StallPlace> {
  const [row] = await sqlRows<StallPlace>(
    db,
    `SELECT (SELECT id FROM region WHERE currency_code = 'sek' AND deleted_at IS NULL
              ORDER BY created_at, id LIMIT 1) AS region_id,
            (SELECT stock_location_id FROM enterprise_stock_location
              WHERE enterprise_id = ? AND deleted_at IS NULL LIMIT 1) AS location_id,
            (SELECT json_build_object('id', o.id, 'name', o.name)
               FROM enterprise_shipping_profile ep
               JOIN shipping_option o ON o.shipping_profile_id = ep.shipping_profile_id
                AND o.deleted_at IS NULL
               JOIN shipping_option_type t ON t.id = o.shipping_option_type_id AND t.code = 'pickup'
              WHERE ep.enterprise_id = ? AND ep.deleted_at IS NULL
              ORDER BY o.created_at, o.id LIMIT 1) AS option`,
    [enterpriseId, enterpriseId],
  );
  return row ?? { region_id: null, location_id: null, option: null };
}
