import { assertBatchMove, civilDateOf } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { type ChainPart, chainParts } from "../../batches/chain-parts";
import { clock } from "../../lib/clock";
import { sqlRows } from "../../lib/sql";
import type { Batch, BatchEvent, NewBatchEvent } from "../../modules/value-chain/batches/batch";
import {
  eventByKey,
  eventsOf,
  findBatch,
  insertEvent,
  lockBatches,
} from "../../modules/value-chain/batches/store";
import { noteShopChange } from "../../shop-cache/shop-change";
import { ALL_PRODUCTS } from "../../shop-cache/tags";
import { databaseOf } from "../lib/database";
import { assertOwnActivity } from "./create-batch";
import { earliestDay } from "./earliest-day";
import { mailOffered } from "./mail-offered";
import { assertWholePieces, batchNotFound, refused, ruled } from "./refusals";

/** What a member tells has happened to a batch; quantities in thousandths of its unit, days 'YYYY-MM-DD'. */
export type BatchTold =
  | {
      kind: "handed_over";
      key: string;
      to_enterprise_id: string;
      quantity_milli: bigint;
      on_date: string;
    }
  | {
      kind: "received";
      of_event_id: string;
      quantity_milli: bigint;
      on_date: string;
      may_show: boolean;
    }
  | { kind: "rejected" | "undone"; of_event_id: string }
  | { kind: "activity"; key: string; activity_code: string; on_date: string }
  | {
      kind: "finished";
      key: string;
      product_id: string;
      variant_id: string | null;
      quantity_milli: bigint;
      from_date: string;
      until_date: string | null;
    }
  | { kind: "discarded"; key: string; quantity_milli: bigint; on_date: string }
  | { kind: "shown" | "hidden" };

export interface TellInput {
  batch_id: string;
  enterprise_id: string;
  /** The member who tells; null for the demo's seed. */
  member_id: string | null;
  told: BatchTold;
}

/**
 * Writes down what has happened to a batch, one at a time for each batch. The same press of the button
 * again is written once. Throws "batch_not_found" (404) for one the enterprise has had nothing to do with,
 * "not_in_chain", "receiver_not_in_chain", "activity_not_own", "goods_not_of_chain", "batch_date_invalid",
 * and as the domain's rules do.
 */
export async function tellOfBatch(
  container: MedusaContainer,
  input: TellInput,
): Promise<{ event: BatchEvent; is_new: boolean }> {
  const db = databaseOf(container);
  const { batch_id, enterprise_id, told } = input;
  const batch = await findBatch(db, batch_id);
  const parts = batch ? await chainParts(db, [batch.value_chain_id]) : [];
  const outcome = await db.transaction(async (trx) => {
    const [held] = await lockBatches(trx, [batch_id]);
    const events = held ? await eventsOf(trx, [batch_id]) : [];
    if (!held || !isTakingPart(events, enterprise_id)) {
      throw batchNotFound(batch_id);
    }
    const before = await toldBefore(trx, input, events);
    if (before) {
      return { event: before, is_new: false };
    }
    const next = nextEvent(input);
    assertDates(held, events, next);
    assertWholePieces(held.unit, next.quantity_milli ?? 0n);
    ruled(() =>
      assertBatchMove(events, {
        ...{ id: "", kind: next.kind, enterprise_id, quantity_milli: next.quantity_milli ?? 0n },
        to_enterprise_id: next.to_enterprise_id ?? null,
        of_event_id: next.of_event_id ?? null,
      }),
    );
    assertInChain(parts, input);
    if (told.kind === "finished") {
      await assertOwnGoods(trx, held, enterprise_id, told);
    }
    const event = await insertEvent(trx, next);
    // Whoever makes goods of it shows its own part; who receives may say so at once.
    if (told.kind === "finished" || (told.kind === "received" && told.may_show)) {
      const { key: _, ...rest } = nextEvent({ ...input, told: { kind: "shown" } });
      await insertEvent(trx, rest);
    }
    return { event, is_new: true };
  });
  if (outcome.is_new && batch && told.kind === "handed_over") {
    await mailOffered(container, batch, outcome.event);
  }
  if (outcome.is_new) {
    // Goods that came of it, or of what was made of it, tell its way.
    await noteShopChange(container, [ALL_PRODUCTS]);
  }
  return outcome;
}

function isTakingPart(events: readonly BatchEvent[], enterpriseId: string): boolean {
  return events.some(
    (event) => event.enterprise_id === enterpriseId || event.to_enterprise_id === enterpriseId,
  );
}

/** What says the same already: by the press of the button, or since there can be but one. */
async function toldBefore(
  trx: Knex,
  { enterprise_id, told }: TellInput,
  events: readonly BatchEvent[],
): Promise<BatchEvent | null> {
  if ("key" in told) {
    return eventByKey(trx, enterprise_id, told.key);
  }
  const own = events.filter((event) => event.enterprise_id === enterprise_id);
  if ("of_event_id" in told) {
    const { kind, of_event_id } = told;
    return own.find((one) => one.kind === kind && one.of_event_id === of_event_id) ?? null;
  }
  const said = own.filter(({ kind }) => kind === "shown" || kind === "hidden").at(-1);
  return said?.kind === told.kind ? said : null;
}

function nextEvent({ batch_id, enterprise_id, member_id, told }: TellInput): NewBatchEvent {
  const now = clock.now();
  const base = { batch_id, enterprise_id, member_id, created_at: now };
  if (told.kind === "received") {
    const { may_show: _, ...rest } = told;
    return { ...base, ...rest };
  }
  if (told.kind === "finished") {
    return { ...base, ...told, on_date: told.from_date };
  }
  return "on_date" in told ? { ...base, ...told } : { ...base, ...told, on_date: civilDateOf(now) };
}

/** Nothing is received before it is sent, done before who does it has got the batch, or done tomorrow. */
function assertDates(batch: Batch, events: readonly BatchEvent[], next: NewBatchEvent): void {
  const of = events.find((event) => event.id === next.of_event_id);
  const earliest =
    next.kind === "received" && of ? of.on_date : earliestDay(batch, events, next.enterprise_id);
  const isFuture = next.kind !== "finished" && next.on_date > civilDateOf(clock.now());
  const isBackwards = next.until_date != null && next.until_date < next.on_date;
  if (isFuture || isBackwards || next.on_date < earliest) {
    throw refused(
      "batch_date_invalid",
      `The day is ${earliest} at the earliest, today at the latest`,
      {
        earliest,
      },
    );
  }
}

function assertInChain(parts: readonly ChainPart[], { enterprise_id, told }: TellInput): void {
  if (told.kind === "activity") {
    const { activity_code } = told;
    assertOwnActivity(parts, { enterprise_id, activity_code });
  }
  if (told.kind === "handed_over") {
    const receiver = parts.find((part) => part.enterprise_id === told.to_enterprise_id);
    if (!receiver || receiver.suspended || told.to_enterprise_id === enterprise_id) {
      throw refused(
        "receiver_not_in_chain",
        "It is handed over to another enterprise of the chain",
      );
    }
  }
}

/** The goods are the enterprise's own, and come about through the batch's chain. */
async function assertOwnGoods(
  trx: Knex,
  batch: Batch,
  enterpriseId: string,
  { product_id, variant_id }: { product_id: string; variant_id: string | null },
): Promise<void> {
  const [goods] = await sqlRows(
    trx,
    `SELECT 1 FROM product p
       JOIN product_enterprise pe ON pe.product_id = p.id AND pe.enterprise_id = ?
        AND pe.deleted_at IS NULL
       JOIN product_value_chain pc ON pc.product_id = p.id AND pc.value_chain_id = ?
        AND pc.deleted_at IS NULL
      WHERE p.id = ? AND p.deleted_at IS NULL AND (?::text IS NULL OR EXISTS (
              SELECT 1 FROM product_variant v
               WHERE v.id = ? AND v.product_id = p.id AND v.deleted_at IS NULL))`,
    [enterpriseId, batch.value_chain_id, product_id, variant_id, variant_id],
  );
  if (!goods) {
    throw refused("goods_not_of_chain", "The goods are not the enterprise's through this chain", {
      id: product_id,
    });
  }
}
