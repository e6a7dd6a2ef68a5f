import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk";
import { linkProductsToSalesChannelWorkflow } from "@medusajs/medusa/core-flows";
import { TAKES_ENTERPRISE } from "../../lib/channel-state";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import {
  type ChannelRefusal,
  forgetRefused,
  noteRefused,
} from "../../modules/funding/channels/refusals";
import { noteShopChange } from "../../shop-cache/shop-change";
import { CHANNEL_TAGS } from "../../shop-cache/tags";
import { databaseOf } from "../lib/database";
import { assertExists } from "../lib/exists";

/** Sold in the channel, taken out of it by a coordinator, or not asked for by the enterprise. */
export const CHANNEL_GOODS_STATES = ["in", "taken_out", "outside"] as const;
export type ChannelGoodsState = (typeof CHANNEL_GOODS_STATES)[number];

export interface ChannelGoods {
  product_id: string;
  title: string;
  /** Medusa's own status of the product. */
  status: string;
  enterprise: { id: string; name: string };
  state: ChannelGoodsState;
}

export interface ChannelGoodsAsked {
  channel_id: string;
  state: ChannelGoodsState | undefined;
  enterprise_id?: string | undefined;
  q?: string | undefined;
  limit: number;
  offset: number;
}

/** A page of the goods of the enterprises that a channel takes, by title. One statement. */
export async function listChannelGoods(
  db: Knex,
  ask: ChannelGoodsAsked,
): Promise<{ goods: ChannelGoods[]; count: number }> {
  const like = ask.q ? `%${ask.q.replace(/[\\%_]/g, "\\$&")}%` : null;
  const rows = await sqlRows<ChannelGoods & { count: number }>(
    db,
    `SELECT *, count(*) OVER ()::int AS count FROM (
       SELECT p.id AS product_id, p.title, p.status,
              json_build_object('id', e.id, 'name', e.name) AS enterprise,
              CASE WHEN pc.product_id IS NOT NULL THEN 'in'
                   WHEN r.product_id IS NOT NULL THEN 'taken_out' ELSE 'outside' END AS state
         FROM product p
         JOIN product_enterprise pe ON pe.product_id = p.id AND pe.deleted_at IS NULL
         JOIN enterprise e ON e.id = pe.enterprise_id AND e.deleted_at IS NULL
         LEFT JOIN product_sales_channel pc ON pc.product_id = p.id AND pc.deleted_at IS NULL
          AND pc.sales_channel_id = ?
         LEFT JOIN channel_refusal r ON r.product_id = p.id AND r.sales_channel_id = ?
        WHERE p.deleted_at IS NULL AND ${TAKES_ENTERPRISE("?", "e.id")}
          AND (?::text IS NULL OR e.id = ?) AND (?::text IS NULL OR p.title ILIKE ?)) goods
      WHERE ?::text IS NULL OR state = ?
      ORDER BY title, product_id LIMIT ? OFFSET ?`,
    [
      ...[ask.channel_id, ask.channel_id, ask.channel_id, ask.channel_id],
      ...[ask.enterprise_id ?? null, ask.enterprise_id ?? null, like, like],
      ...[ask.state ?? null, ask.state ?? null, ask.limit, ask.offset],
    ],
  );
  return {
    goods: rows.map(({ count: _count, ...row }) => row),
    count: rows[0]?.count ?? 0,
  };
}

export interface SetChannelGoods {
  sales_channel_id: string;
  let_in: string[];
  take_out: string[];
  /** The coordinator's id. */
  by: string;
}

interface Noted {
  sales_channel_id: string;
  refused: string[];
  forgotten: ChannelRefusal[];
}

const noteChannelGoodsStep = createStep(
  "note-channel-goods",
  async (input: SetChannelGoods, { container }) => {
    const { sales_channel_id, let_in, take_out, by } = input;
    await assertExists(container, "sales_channel", sales_channel_id);
    const db = databaseOf(container);
    await assertTakes(db, sales_channel_id, let_in);
    const forgotten = await forgetRefused(db, sales_channel_id, let_in);
    const one = { sales_channel_id, product_ids: take_out, by, at: clock.now() };
    const refused = await noteRefused(db, one);
    return new StepResponse(undefined, { sales_channel_id, refused, forgotten } satisfies Noted);
  },
  async (noted: Noted | undefined, { container }) => {
    if (!noted) {
      return;
    }
    const db = databaseOf(container);
    await forgetRefused(db, noted.sales_channel_id, noted.refused);
    for (const {
      sales_channel_id,
      product_id,
      refused_by: by,
      refused_at: at,
    } of noted.forgotten) {
      await noteRefused(db, { sales_channel_id, product_ids: [product_id], by, at });
    }
  },
);

/** Throws "channel_goods_not_taken" (400) for goods of an enterprise that the channel does not take. */
export async function assertTakes(
  db: Knex,
  channelId: string,
  productIds: string[],
): Promise<void> {
  const taken = await sqlRows<{ id: string }>(
    db,
    `SELECT p.id FROM product p
       LEFT JOIN product_enterprise pe ON pe.product_id = p.id AND pe.deleted_at IS NULL
      WHERE p.id = ANY(?) AND p.deleted_at IS NULL
        AND (pe.product_id IS NULL OR ${TAKES_ENTERPRISE("?", "pe.enterprise_id")})`,
    [productIds, channelId, channelId],
  );
  const ids = new Set(taken.map(({ id }) => id));
  const strange = productIds.filter((id) => !ids.has(id));
  if (strange.length > 0) {
    throw networkError(
      MedusaError.Types.INVALID_DATA,
      "channel_goods_not_taken",
      "The channel does not take the enterprise of all these goods",
      { product_ids: strange },
    );
  }
}

const setChannelGoodsWorkflow = createWorkflow(
  "set-channel-goods",
  (input: WorkflowData<SetChannelGoods>) => {
    noteChannelGoodsStep(input);
    linkProductsToSalesChannelWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        id: input.sales_channel_id,
        add: input.let_in,
        remove: input.take_out,
      })),
    });
  },
);

/**
 * Lets goods into a channel and takes others out; what is taken out, its enterprise cannot put back. All of
 * it or nothing. Throws "sales_channel_not_found" (404) or "channel_goods_not_taken" (400).
 */
export async function setChannelGoods(
  container: MedusaContainer,
  input: SetChannelGoods,
): Promise<void> {
  await setChannelGoodsWorkflow(container).run({ input });
  await noteShopChange(container, CHANNEL_TAGS);
}
