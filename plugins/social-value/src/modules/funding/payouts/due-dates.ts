import { dueByItem, type SoldItem, type SoldOrder } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { deliveriesByItem } from "../../../lib/deliveries";
import { sqlRows } from "../../../lib/sql";
import type { ChannelKind } from "../models/channel-terms";
import { openlyWithdrawn } from "../withdrawals/withdrawal";

/**
 * Sales at a distance to consumers. In every other kind of channel a sale is made on the spot or to a
 * business, without a right of withdrawal; a channel without a kind counts as one at a distance.
 */
export const DISTANCE_KINDS: readonly (ChannelKind | null)[] = ["web", "pop_up", null];

/** From when each of the orders' own lines is due, by line; null while it is not known. */
export async function dueDates(
  db: Knex,
  orderIds: readonly string[],
): Promise<Map<string, Date | null>> {
  const rows = await soldItems(db, orderIds);
  const [deliveries, withdrawn] = await Promise.all([
    deliveriesByItem(
      db,
      rows.map((row) => row.item_id),
    ),
    openlyWithdrawn(db, orderIds),
  ]);
  const orders = new Map<string, SoldOrder & { items: SoldItem[] }>();
  for (const row of rows) {
    const order = orders.get(row.order_id) ?? {
      placed_at: row.placed_at,
      has_withdrawal_right: DISTANCE_KINDS.includes(row.channel_kind),
      items: [],
    };
    orders.set(row.order_id, order);
    order.items.push({
      ...row,
      gross_minor: BigInt(row.gross_minor),
      reduced_minor: BigInt(row.reduced_minor),
      deliveries: deliveries.get(row.item_id) ?? [],
      is_withdrawn: withdrawn.has(row.item_id),
    });
  }
  return new Map([...orders.values()].flatMap((order) => [...dueByItem(order)]));
}

interface SoldRow extends Omit<SoldItem, "gross_minor" | "reduced_minor" | "deliveries"> {
  order_id: string;
  placed_at: Date;
  channel_kind: ChannelKind | null;
  gross_minor: string;
  reduced_minor: string;
}

/** An order's own lines: what an edit added to one counts with it. */
function soldItems(db: Knex, orderIds: readonly string[]): Promise<SoldRow[]> {
  return sqlRows<SoldRow>(
    db,
    `SELECT s.order_id, s.placed_at, c.kind AS channel_kind, l.item_id, l.kind, l.seller_id,
            sum(l.quantity)::integer AS quantity, sum(l.gross_minor)::text AS gross_minor,
            coalesce(sum(r.reduced_minor), 0)::text AS reduced_minor
       FROM sale s JOIN sale_line l ON l.order_id = s.order_id
       LEFT JOIN channel_terms c ON c.sales_channel_id = s.sales_channel_id AND c.deleted_at IS NULL
       LEFT JOIN LATERAL (SELECT sum(gross_minor) AS reduced_minor FROM sale_reduction
                           WHERE line_id = l.line_id) r ON true
      WHERE s.order_id = ANY(?)
      GROUP BY s.order_id, s.placed_at, c.kind, l.item_id, l.kind, l.seller_id`,
    [orderIds],
  );
}
