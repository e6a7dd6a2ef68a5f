import { randomUUID } from "node:crypto";
import type { OpenPeriod } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { ChannelKind } from "../models/channel-terms";

/** What the network says of a sales channel; its name and description are Medusa's. */
export interface ChannelDefinition {
  kind: ChannelKind;
  /** Of a sale's net, basis points. */
  commission_bp: number;
  takes_all_enterprises: boolean;
  /** Who may sell in it, when not all may. */
  enterprise_ids: string[];
  /** None: always open. */
  periods: OpenPeriod[];
  /** Where it stands; empty for a channel without a place. */
  place: string;
  /** Weekday hours in words, in both languages. */
  hours: string;
  hours_en: string;
}

export type StoredDefinition = ChannelDefinition & { price_list_id: string | null };

/** The definitions of these channels, by channel; one that has none is left out. One statement. */
export async function readDefinitions(
  db: Knex,
  channelIds: readonly string[],
): Promise<Map<string, StoredDefinition>> {
  const rows = await sqlRows<StoredDefinition & { sales_channel_id: string }>(
    db,
    `SELECT t.sales_channel_id, t.kind, t.commission_bp, t.takes_all_enterprises, t.place, t.hours,
            t.hours_en, t.price_list_id,
            ARRAY(SELECT enterprise_id FROM channel_enterprise ce
                   WHERE ce.sales_channel_id = t.sales_channel_id ORDER BY 1) AS enterprise_ids,
            coalesce((SELECT json_agg(json_build_object('opens_on', p.opens_on, 'closes_on', p.closes_on)
                                      ORDER BY p.position)
                        FROM channel_period p WHERE p.sales_channel_id = t.sales_channel_id),
                     '[]'::json) AS periods
       FROM channel_terms t WHERE t.sales_channel_id = ANY(?) AND t.deleted_at IS NULL`,
    [channelIds],
  );
  return new Map(rows.map(({ sales_channel_id, ...row }) => [sales_channel_id, row]));
}

/** Writes what is said of a channel, all of it or nothing; undefined says nothing any more. */
export async function writeDefinition(
  db: Knex,
  channelId: string,
  definition: ChannelDefinition | undefined,
): Promise<void> {
  await db.transaction(async (trx) => {
    for (const table of ["channel_enterprise", "channel_period"]) {
      await sqlRows(trx, `DELETE FROM ${table} WHERE sales_channel_id = ?`, [channelId]);
    }
    if (!definition) {
      await sqlRows(trx, "DELETE FROM channel_terms WHERE sales_channel_id = ?", [channelId]);
      return;
    }
    await sqlRows(
      trx,
      `INSERT INTO channel_terms (id, sales_channel_id, kind, commission_bp, takes_all_enterprises,
                                  place, hours, hours_en)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (sales_channel_id) WHERE deleted_at IS NULL DO UPDATE SET
         kind = excluded.kind, commission_bp = excluded.commission_bp,
         takes_all_enterprises = excluded.takes_all_enterprises, place = excluded.place,
         hours = excluded.hours, hours_en = excluded.hours_en, updated_at = now()`,
      [
        ...[`cht_${randomUUID().replaceAll("-", "")}`, channelId, definition.kind],
        ...[definition.commission_bp, definition.takes_all_enterprises],
        ...[definition.place, definition.hours, definition.hours_en],
      ],
    );
    await sqlRows(
      trx,
      "INSERT INTO channel_enterprise SELECT ?, unnest(?::text[]) ON CONFLICT DO NOTHING",
      [channelId, definition.enterprise_ids],
    );
    await sqlRows(
      trx,
      `INSERT INTO channel_period (sales_channel_id, position, opens_on, closes_on)
       SELECT ?, p.position, p.opens_on, p.closes_on
         FROM unnest(?::text[], ?::text[]) WITH ORDINALITY p (opens_on, closes_on, position)`,
      [
        channelId,
        definition.periods.map((period) => period.opens_on),
        definition.periods.map((period) => period.closes_on),
      ],
    );
  });
}

/** Notes which of Medusa's price lists is the channel's. */
export async function notePriceList(
  db: Knex,
  channelId: string,
  priceListId: string | null,
): Promise<void> {
  await sqlRows(
    db,
    "UPDATE channel_terms SET price_list_id = ? WHERE sales_channel_id = ? AND deleted_at IS NULL",
    [priceListId, channelId],
  );
}
