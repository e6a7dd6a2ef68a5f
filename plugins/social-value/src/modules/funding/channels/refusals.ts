import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** Notes that a coordinator has taken goods out of a channel; those that are noted already stay so. */
export async function noteRefused(
  db: Knex,
  one: { sales_channel_id: string; product_ids: readonly string[]; by: string; at: Date },
): Promise<string[]> {
  const rows = await sqlRows<{ product_id: string }>(
    db,
    `INSERT INTO channel_refusal (sales_channel_id, product_id, refused_by, refused_at)
     SELECT ?, unnest(?::text[]), ?, ? ON CONFLICT DO NOTHING RETURNING product_id`,
    [one.sales_channel_id, one.product_ids, one.by, one.at],
  );
  return rows.map((row) => row.product_id);
}

export interface ChannelRefusal {
  sales_channel_id: string;
  product_id: string;
  refused_by: string;
  refused_at: Date;
}

/** Lets goods be put in the channel again; gives what was noted of them. */
export function forgetRefused(
  db: Knex,
  channelId: string,
  productIds: readonly string[],
): Promise<ChannelRefusal[]> {
  return sqlRows<ChannelRefusal>(
    db,
    `DELETE FROM channel_refusal WHERE sales_channel_id = ? AND product_id = ANY(?) RETURNING *`,
    [channelId, productIds],
  );
}

/** The channels that goods have been taken out of. */
export async function refusedChannels(db: Knex, productId: string): Promise<string[]> {
  const rows = await sqlRows<{ sales_channel_id: string }>(
    db,
    "SELECT sales_channel_id FROM channel_refusal WHERE product_id = ?",
    [productId],
  );
  return rows.map((row) => row.sales_channel_id);
}
