import type { PricePoint } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** What a variant costs in a channel now; öre, VAT included. */
interface PriceNow {
  variant_id: string;
  amount_minor: bigint;
  original_minor: bigint;
}

/**
 * Notes prices that differ from the last that is known, each as a point of its own; gives how many did. Two
 * who note the same side by side wait for one another.
 */
export async function notePrices(
  db: Knex,
  salesChannelId: string,
  prices: readonly PriceNow[],
  at: Date,
): Promise<number> {
  return db.transaction(async (trx) => {
    await sqlRows(trx, "SELECT pg_advisory_xact_lock(hashtextextended('price_point:' || ?, 0))", [
      salesChannelId,
    ]);
    const rows = await sqlRows(
      trx,
      `INSERT INTO price_point (variant_id, sales_channel_id, amount_minor, original_minor, observed_at)
       SELECT p.variant_id, ?, p.amount_minor, p.original_minor, ?
         FROM unnest(?::text[], ?::bigint[], ?::bigint[]) AS p (variant_id, amount_minor, original_minor)
         LEFT JOIN LATERAL (
           SELECT amount_minor, original_minor FROM price_point
            WHERE variant_id = p.variant_id AND sales_channel_id = ?
            ORDER BY observed_at DESC, id DESC LIMIT 1) last ON true
        WHERE (last.amount_minor, last.original_minor) IS DISTINCT FROM (p.amount_minor, p.original_minor)
       RETURNING 1`,
      [
        ...[salesChannelId, at, prices.map((price) => price.variant_id)],
        prices.map((price) => price.amount_minor.toString()),
        ...[prices.map((price) => price.original_minor.toString()), salesChannelId],
      ],
    );
    return rows.length;
  });
}

/**
 * The prices of variants in a channel, by variant, the oldest first: the newest `most` points of each. A
 * variant whose price was never noted is left out. One statement.
 */
export async function priceHistories(
  db: Knex,
  { variantIds, salesChannelId, most = 200 }: HistoryAsked,
): Promise<Map<string, PricePoint[]>> {
  const rows = await sqlRows<PointRow>(
    db,
    `SELECT v.variant_id, p.amount_minor::text, p.original_minor::text, p.observed_at
       FROM unnest(?::text[]) AS v (variant_id)
       JOIN LATERAL (
         SELECT id, amount_minor, original_minor, observed_at FROM price_point
          WHERE variant_id = v.variant_id AND sales_channel_id = ?
          ORDER BY observed_at DESC, id DESC LIMIT ?) p ON true
      ORDER BY v.variant_id, p.observed_at, p.id`,
    [variantIds, salesChannelId, most],
  );
  const histories = new Map<string, PricePoint[]>();
  for (const { variant_id, amount_minor, original_minor, observed_at } of rows) {
    const history = histories.get(variant_id) ?? [];
    histories.set(variant_id, history);
    history.push({
      ...{ from: new Date(observed_at), amount_minor: BigInt(amount_minor) },
      original_minor: BigInt(original_minor),
    });
  }
  return histories;
}

interface HistoryAsked {
  variantIds: readonly string[];
  salesChannelId: string;
  most?: number;
}

interface PointRow {
  variant_id: string;
  amount_minor: string;
  original_minor: string;
  observed_at: Date;
}
