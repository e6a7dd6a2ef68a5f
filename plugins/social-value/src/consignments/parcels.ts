import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";

/** What was packed together: a fulfilment of Medusa's, of one enterprise's lines. */
export interface Parcel {
  id: string;
  order_id: string;
  packed_at: Date | null;
  shipped_at: Date | null;
  delivered_at: Date | null;
  canceled_at: Date | null;
  carrier: string | null;
  tracking: { number: string; url: string }[];
  /** By what the one who packed named this press of the button. */
  key: string | null;
  items: { line_id: string; quantity: number }[];
}

/** Where a parcel keeps, among Medusa's own metadata, what Medusa has no place for. */
export const CARRIER = "insteg_carrier";
export const KEY = "insteg_key";

/** All parcels of an order, the first first; those whose packing was undone too. One statement. */
export function parcelsOfOrder(db: Knex, orderId: string): Promise<Parcel[]> {
  return sqlRows<Parcel>(
    db,
    `SELECT f.id, link.order_id, f.packed_at, f.shipped_at, f.delivered_at, f.canceled_at,
            f.metadata->>'${CARRIER}' AS carrier, f.metadata->>'${KEY}' AS key,
            (SELECT coalesce(json_agg(json_build_object('line_id', line_item_id, 'quantity', quantity)),
                             '[]')
               FROM (SELECT line_item_id, max(quantity)::int AS quantity FROM fulfillment_item
                      WHERE fulfillment_id = f.id AND deleted_at IS NULL
                      GROUP BY line_item_id ORDER BY line_item_id) i) AS items,
            (SELECT coalesce(json_agg(json_build_object('number', tracking_number, 'url', tracking_url)
                                      ORDER BY id), '[]')
               FROM fulfillment_label WHERE fulfillment_id = f.id AND deleted_at IS NULL) AS tracking
       FROM order_fulfillment link
       JOIN fulfillment f ON f.id = link.fulfillment_id AND f.deleted_at IS NULL
      WHERE link.order_id = ? AND link.deleted_at IS NULL
      ORDER BY f.created_at, f.id`,
    [orderId],
  );
}

/** Those of which every line is among these: a parcel that staff packed of several's goods is nobody's. */
export function parcelsOf(parcels: readonly Parcel[], lineIds: ReadonlySet<string>): Parcel[] {
  return parcels.filter(
    ({ items }) => items.length > 0 && items.every((item) => lineIds.has(item.line_id)),
  );
}
