import { changedPrice, formatMinor, type PriceStep } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { CreatePriceListWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import {
  batchPriceListPricesWorkflow,
  createPriceListsWorkflow,
} from "@medusajs/medusa/core-flows";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import { notePriceList, readDefinitions } from "../../modules/funding/channels/definition";
import { databaseOf } from "../lib/database";

const WAIT_SECONDS = 30;
/** What a channel's goods may come to at once; far above any network's. */
const MOST_VARIANTS = 20_000;

/** A variant of goods in the channel, with what it costs everywhere and here; öre, VAT included. */
export interface ChannelPriceRow {
  variant_id: string;
  variant_title: string;
  sku: string | null;
  product_id: string;
  title: string;
  enterprise: string;
  plain_minor: number | null;
  /** Null where the plain price holds. */
  channel_minor: number | null;
}

/** A page of the variants that are sold in a channel, by title. One statement. */
export async function listChannelPrices(
  db: Knex,
  ask: { channel_id: string; q?: string | undefined; limit: number; offset: number },
): Promise<{ prices: ChannelPriceRow[]; count: number }> {
  const like = ask.q ? `%${ask.q.replace(/[\\%_]/g, "\\$&")}%` : null;
  const rows = await sqlRows<ChannelPriceRow & { count: number }>(
    db,
    `SELECT v.id AS variant_id, coalesce(v.title, '') AS variant_title, v.sku, p.id AS product_id,
            p.title, e.name AS enterprise, (plain.amount * 100)::int AS plain_minor,
            (own.amount * 100)::int AS channel_minor, count(*) OVER ()::int AS count
       FROM product_sales_channel pc
       JOIN product p ON p.id = pc.product_id AND p.deleted_at IS NULL
       JOIN product_enterprise pe ON pe.product_id = p.id AND pe.deleted_at IS NULL
       JOIN enterprise e ON e.id = pe.enterprise_id
       JOIN product_variant v ON v.product_id = p.id AND v.deleted_at IS NULL
       LEFT JOIN product_variant_price_set s ON s.variant_id = v.id AND s.deleted_at IS NULL
       LEFT JOIN channel_terms t ON t.sales_channel_id = pc.sales_channel_id AND t.deleted_at IS NULL
       LEFT JOIN LATERAL (${PRICE("price_list_id IS NULL")}) plain ON true
       LEFT JOIN LATERAL (${PRICE("price_list_id = t.price_list_id")}) own ON true
      WHERE pc.sales_channel_id = ? AND pc.deleted_at IS NULL
        AND (?::text IS NULL OR p.title ILIKE ? OR v.sku ILIKE ?)
      ORDER BY p.title, v.title, v.id LIMIT ? OFFSET ?`,
    [ask.channel_id, like, like, like, ask.limit, ask.offset],
  );
  return {
    prices: rows.map(({ count: _count, ...row }) => row),
    count: rows[0]?.count ?? 0,
  };
}

/** As Medusa's pricing chooses: of several the lowest. */
const PRICE = (of: string): string => `
  SELECT min(amount) AS amount FROM price
   WHERE price_set_id = s.price_set_id AND currency_code = 'sek' AND ${of} AND rules_count = 0
     AND coalesce(min_quantity, 1) <= 1 AND deleted_at IS NULL`;

export interface NewPrice {
  variant_id: string;
  /** öre, VAT included; null takes the channel's own price away */
  price_minor: number | null;
}

/**
 * Sets what variants cost in a channel, in Medusa's price list whose rule is the channel. Throws
 * "channel_not_defined" (404), or "variant_not_found" (400) for a variant without a place for prices.
 */
export async function setChannelPrices(
  container: MedusaContainer,
  channelId: string,
  prices: readonly NewPrice[],
): Promise<void> {
  await whileAlone(container, channelId, () => writePrices(container, channelId, prices));
}

/** A price raised or lowered for all, as the domain's changedPrice does. */
export interface PriceChange {
  change_bp: number;
  step_minor: PriceStep;
}

/**
 * Fills the channel's price list with the plain prices changed by per cent, of all goods in the channel;
 * null empties it. Gives how many variants got a price. Throws "channel_not_defined" (404).
 */
export async function fillChannelPrices(
  container: MedusaContainer,
  channelId: string,
  change: PriceChange | null,
): Promise<number> {
  return whileAlone(container, channelId, async () => {
    const asked = { channel_id: channelId, limit: MOST_VARIANTS, offset: 0 };
    const { prices } = await listChannelPrices(databaseOf(container), asked);
    const planned = prices.flatMap(({ variant_id, plain_minor, channel_minor }): NewPrice[] => {
      if (!change) {
        return channel_minor === null ? [] : [{ variant_id, price_minor: null }];
      }
      return plain_minor ? [{ variant_id, price_minor: changed(plain_minor, change) }] : [];
    });
    await writePrices(container, channelId, planned);
    return planned.length;
  });
}

const changed = (plain_minor: number, { change_bp, step_minor }: PriceChange) =>
  Number(changedPrice(BigInt(plain_minor), change_bp, step_minor));

function whileAlone<T>(
  container: MedusaContainer,
  channelId: string,
  work: () => Promise<T>,
): Promise<T> {
  return container
    .resolve(Modules.LOCKING)
    .execute(`channel-prices:${channelId}`, work, { timeout: WAIT_SECONDS });
}

interface KnownPrice {
  variant_id: string;
  has_prices: boolean;
  price_ids: string[];
}

async function writePrices(
  container: MedusaContainer,
  channelId: string,
  prices: readonly NewPrice[],
): Promise<void> {
  const listId = await ensurePriceList(container, channelId);
  const wanted = new Map(prices.map(({ variant_id, price_minor }) => [variant_id, price_minor]));
  const known = await sqlRows<KnownPrice>(
    databaseOf(container),
    `SELECT v.id AS variant_id, s.price_set_id IS NOT NULL AS has_prices,
            ARRAY(SELECT pr.id FROM price pr WHERE pr.price_set_id = s.price_set_id
                     AND pr.price_list_id = ? AND pr.deleted_at IS NULL) AS price_ids
       FROM product_variant v
       LEFT JOIN product_variant_price_set s ON s.variant_id = v.id AND s.deleted_at IS NULL
      WHERE v.id = ANY(?) AND v.deleted_at IS NULL`,
    [listId, [...wanted.keys()]],
  );
  if (known.length < wanted.size || known.some((one) => !one.has_prices)) {
    throw networkError(
      MedusaError.Types.INVALID_DATA,
      "variant_not_found",
      "Not all of these variants are goods with prices",
    );
  }
  await batchPriceListPricesWorkflow(container).run({
    input: { data: { id: listId, ...planPrices(known, wanted) } },
  });
}

/** What is to be done with Medusa's rows: one for each variant with a price, none for another. */
function planPrices(known: readonly KnownPrice[], wanted: ReadonlyMap<string, number | null>) {
  const plan = {
    create: [] as ReturnType<typeof priceOf>[],
    update: [] as ({ id: string } & ReturnType<typeof priceOf>)[],
    delete: [] as string[],
  };
  for (const { variant_id, price_ids } of known) {
    const price_minor = wanted.get(variant_id) ?? null;
    const [id, ...others] = price_ids;
    if (price_minor === null) {
      plan.delete.push(...price_ids);
    } else if (id) {
      plan.update.push({ id, ...priceOf(variant_id, price_minor) });
      plan.delete.push(...others);
    } else {
      plan.create.push(priceOf(variant_id, price_minor));
    }
  }
  return plan;
}

const priceOf = (variant_id: string, price_minor: number) => ({
  variant_id,
  currency_code: "sek",
  amount: Number(formatMinor(BigInt(price_minor))),
});

/** The channel's own price list, made when it is first needed; a list that was deleted is made anew. */
async function ensurePriceList(container: MedusaContainer, channelId: string): Promise<string> {
  const db = databaseOf(container);
  const definition = (await readDefinitions(db, [channelId])).get(channelId);
  const [channel] = await sqlRows<{ name: string }>(
    db,
    "SELECT name FROM sales_channel WHERE id = ? AND deleted_at IS NULL",
    [channelId],
  );
  if (!definition || !channel) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "channel_not_defined",
      "There is no such channel, or nothing is said of it yet",
      { id: channelId },
    );
  }
  const [kept] = await sqlRows<{ id: string }>(
    db,
    `SELECT l.id FROM price_list l
       JOIN price_list_rule r ON r.price_list_id = l.id AND r.attribute = 'sales_channel_id'
        AND r.value @> to_jsonb(?::text) AND r.deleted_at IS NULL
      WHERE l.deleted_at IS NULL AND (l.id = ? OR l.description = ?)
      ORDER BY l.id = ? DESC LIMIT 1`,
    [channelId, definition.price_list_id, markOf(channelId), definition.price_list_id],
  );
  const id = kept?.id ?? (await makePriceList(container, channelId, channel.name));
  if (id !== definition.price_list_id) {
    await notePriceList(db, channelId, id);
  }
  return id;
}

/** By this a list is found again that a crash left unnoted. */
const markOf = (channelId: string): string => `channel:${channelId}`;

async function makePriceList(
  container: MedusaContainer,
  channelId: string,
  name: string,
): Promise<string> {
  const list: CreatePriceListWorkflowInputDTO & { type: "override" } = {
    title: name,
    description: markOf(channelId),
    status: "active",
    // The channel's own price holds, higher or lower; a "sale" would take the lower one.
    type: "override",
    rules: { sales_channel_id: [channelId] },
  };
  const { result } = await createPriceListsWorkflow(container).run({
    input: { price_lists_data: [list] },
  });
  return result[0]?.id ?? "";
}
