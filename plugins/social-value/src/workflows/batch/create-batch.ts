import { assertBatchMove } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { chainParts } from "../../batches/chain-parts";
import { clock } from "../../lib/clock";
import type { Batch, BatchUnit } from "../../modules/value-chain/batches/batch";
import { batchCode } from "../../modules/value-chain/batches/code";
import {
  batchByKey,
  eventsOf,
  insertBatch,
  insertEvent,
  lockBatches,
} from "../../modules/value-chain/batches/store";
import { databaseOf } from "../lib/database";
import { earliestDay } from "./earliest-day";
import { assertWholePieces, batchNotFound, refused, ruled } from "./refusals";

export interface NewBatch {
  /** Chosen by the demo's seed alone. */
  id?: string;
  enterprise_id: string;
  /** The member who makes it; null for the demo's seed. */
  member_id: string | null;
  key: string;
  value_chain_id: string;
  /** What it is, in words; never anything about a person. */
  what: string;
  unit: BatchUnit;
  /** Thousandths of the unit. */
  quantity_milli: bigint;
  /** What the enterprise did to make it: one of its stages' activities. */
  activity_code: string;
  /** 'YYYY-MM-DD', today at the latest. */
  made_on: string;
  /** Whether the enterprise's part may be shown with goods that the batch becomes. */
  may_show: boolean;
  /** What it is made of: of batches that the enterprise holds, thousandths of their own units. */
  sources: { batch_id: string; quantity_milli: bigint }[];
}

// Thirty-one signs to the sixth: another's code is met once in thousands of batches.
const MOST_TRIES = 20;

/**
 * Makes a batch, of nothing or of what the enterprise holds of earlier ones: one batch may be made of
 * several, and several of one. The same press of the button again gives the same batch. Throws
 * "not_in_chain", "activity_not_own", "batch_not_found" (404), "batch_source_of_other_chain",
 * "batch_made_before_source", and "batch_quantity_exceeds" (409).
 */
export async function createBatch(container: MedusaContainer, input: NewBatch): Promise<Batch> {
  const db = databaseOf(container);
  const stored = await batchByKey(db, input.enterprise_id, input.key);
  if (stored) {
    return stored;
  }
  assertOwnActivity(await chainParts(db, [input.value_chain_id]), input);
  assertWholePieces(input.unit, input.quantity_milli);
  return db.transaction(async (trx) => {
    const sources = await lockBatches(trx, [
      ...new Set(input.sources.map(({ batch_id }) => batch_id)),
    ]);
    const made = await storeBatch(trx, input);
    if (!made.is_new) {
      return made.batch;
    }
    const told = { ...toldBy(input), on_date: input.made_on };
    const { batch } = made;
    for (const { batch_id, quantity_milli } of input.sources) {
      const source = sources.find(({ id }) => id === batch_id);
      await assertSource(trx, input, source, { batch_id, quantity_milli });
      await insertEvent(trx, {
        ...{ ...told, batch_id, kind: "used" as const, quantity_milli, into_batch_id: batch.id },
      });
    }
    const { quantity_milli, activity_code } = input;
    await insertEvent(trx, {
      ...{ ...told, batch_id: batch.id, kind: "made" as const, quantity_milli, activity_code },
    });
    if (input.may_show) {
      await insertEvent(trx, { ...told, batch_id: batch.id, kind: "shown" });
    }
    return batch;
  });
}

/** Throws "not_in_chain" or "activity_not_own" unless the enterprise does this in the chain now. */
export function assertOwnActivity(
  parts: readonly { enterprise_id: string; activity_code: string }[],
  { enterprise_id, activity_code }: Pick<NewBatch, "enterprise_id" | "activity_code">,
): void {
  const own = parts.filter((part) => part.enterprise_id === enterprise_id);
  if (own.length === 0) {
    throw refused("not_in_chain", "The enterprise has no stage in this chain");
  }
  if (!own.some((part) => part.activity_code === activity_code)) {
    throw refused(
      "activity_not_own",
      "The activity is none of the enterprise's stages in the chain",
      {
        activity_code,
      },
    );
  }
}

async function storeBatch(trx: Knex, input: NewBatch): Promise<{ batch: Batch; is_new: boolean }> {
  const { value_chain_id, enterprise_id: maker_id, what, unit, made_on, key } = input;
  const id = input.id ?? generateEntityId("", "bat");
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const code = batchCode(`${maker_id}:${key}`, attempt);
    const fields = { id, code, value_chain_id, maker_id, what, unit, made_on };
    const batch = { ...fields, created_at: clock.now() };
    if (await insertBatch(trx, { ...batch, key })) {
      return { batch, is_new: true };
    }
    const same = await batchByKey(trx, maker_id, key);
    if (same) {
      return { batch: same, is_new: false };
    }
  }
  throw new Error(`no free code for a batch in ${MOST_TRIES} tries`);
}

async function assertSource(
  trx: Knex,
  { enterprise_id, value_chain_id, made_on }: NewBatch,
  source: Batch | undefined,
  { batch_id, quantity_milli }: NewBatch["sources"][number],
): Promise<void> {
  const events = source ? await eventsOf(trx, [batch_id]) : [];
  const isKnown = events.some(
    (event) => event.enterprise_id === enterprise_id || event.to_enterprise_id === enterprise_id,
  );
  if (!source || !isKnown) {
    throw batchNotFound(batch_id);
  }
  if (source.value_chain_id !== value_chain_id) {
    throw refused("batch_source_of_other_chain", "A batch is made of batches of its own chain", {
      code: source.code,
    });
  }
  if (earliestDay(source, events, enterprise_id) > made_on) {
    throw refused("batch_made_before_source", "A batch is made after what it is made of", {
      code: source.code,
    });
  }
  assertWholePieces(source.unit, quantity_milli);
  ruled(() => assertBatchMove(events, { id: "", kind: "used", enterprise_id, quantity_milli }));
}

function toldBy({ enterprise_id, member_id }: NewBatch) {
  return { enterprise_id, member_id, created_at: clock.now() };
}
