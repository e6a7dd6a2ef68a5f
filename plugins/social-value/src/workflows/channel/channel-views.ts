import { civilDateOf, type Opening } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { standing } from "../../lib/channel-state";
import { clock } from "../../lib/clock";
import { sqlRows } from "../../lib/sql";
import { readDefinitions, type StoredDefinition } from "../../modules/funding/channels/definition";
import { englishOfChannels } from "./channel-texts";

/** Medusa's channel with what the network says of it; kind null until anything is said. */
export interface ChannelView extends Opening, Omit<StoredDefinition, "kind"> {
  id: string;
  name: string;
  name_en: string;
  description: string;
  description_en: string;
  is_disabled: boolean;
  kind: StoredDefinition["kind"] | null;
  /** Products that are sold in it. */
  goods_count: number;
}

interface ChannelRow {
  id: string;
  name: string;
  description: string | null;
  is_disabled: boolean;
  goods_count: number;
}

const UNSAID: Omit<StoredDefinition, "kind"> = {
  commission_bp: 0,
  takes_all_enterprises: true,
  ...{ enterprise_ids: [], periods: [], place: "", hours: "", hours_en: "", price_list_id: null },
};

/** A page of the network's channels by name, or some of them. Four statements, however many. */
export async function listChannels(
  db: Knex,
  ask: { ids?: readonly string[]; q?: string | undefined; limit: number; offset: number },
): Promise<{ channels: ChannelView[]; count: number }> {
  const like = ask.q ? `%${ask.q.replace(/[\\%_]/g, "\\$&")}%` : null;
  const wanted = [ask.ids ?? null, ask.ids ?? null, like, like];
  const MATCHES = `c.deleted_at IS NULL AND (?::text[] IS NULL OR c.id = ANY(?))
    AND (?::text IS NULL OR c.name ILIKE ?)`;
  const [[total], rows] = await Promise.all([
    sqlRows<{ count: number }>(
      db,
      `SELECT count(*)::int AS count FROM sales_channel c WHERE ${MATCHES}`,
      wanted,
    ),
    sqlRows<ChannelRow>(
      db,
      `SELECT c.id, c.name, c.description, c.is_disabled,
              (SELECT count(*)::int FROM product_sales_channel pc
                 JOIN product p ON p.id = pc.product_id AND p.deleted_at IS NULL
                WHERE pc.sales_channel_id = c.id AND pc.deleted_at IS NULL) AS goods_count
         FROM sales_channel c WHERE ${MATCHES} ORDER BY c.name, c.id LIMIT ? OFFSET ?`,
      [...wanted, ask.limit, ask.offset],
    ),
  ]);
  const ids = rows.map(({ id }) => id);
  const [definitions, english] = await Promise.all([
    readDefinitions(db, ids),
    englishOfChannels(db, ids),
  ]);
  const today = civilDateOf(clock.now());
  return {
    count: total?.count ?? 0,
    channels: rows.map((row) => {
      const definition = definitions.get(row.id);
      return {
        ...UNSAID,
        kind: null,
        ...definition,
        ...row,
        description: row.description ?? "",
        name_en: english.get(row.id)?.name ?? "",
        description_en: english.get(row.id)?.description ?? "",
        ...standing(row, definition?.periods ?? [], today),
      };
    }),
  };
}
