import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { Batch, BatchEvent, NewBatchEvent } from "./batch";

const BATCH = "id, code, value_chain_id, maker_id, what, unit, made_on, created_at";
const EVENT = `e.id::text, e.batch_id, e.kind, e.enterprise_id, e.to_enterprise_id, e.quantity_milli::text,
  e.of_event_id::text, e.into_batch_id, e.activity_code, e.product_id, e.variant_id, e.from_date,
  e.until_date, e.on_date`;

/** Stores a batch; false where its code is another's already, or the same press has made it. */
export async function insertBatch(db: Knex, batch: Batch & { key: string }): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `INSERT INTO batch (id, code, value_chain_id, maker_id, what, unit, made_on, key, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    [
      ...[batch.id, batch.code, batch.value_chain_id, batch.maker_id, batch.what, batch.unit],
      ...[batch.made_on, batch.key, batch.created_at],
    ],
  );
  return rows.length > 0;
}

export async function findBatch(db: Knex, id: string): Promise<Batch | null> {
  const [row] = await sqlRows<Batch>(db, `SELECT ${BATCH} FROM batch WHERE id = ?`, [id]);
  return row ?? null;
}

/** The batch that a press of the button made, if any. */
export async function batchByKey(db: Knex, makerId: string, key: string): Promise<Batch | null> {
  const [row] = await sqlRows<Batch>(
    db,
    `SELECT ${BATCH} FROM batch WHERE maker_id = ? AND key = ?`,
    [makerId, key],
  );
  return row ?? null;
}

/** Keeps others from the batches until the transaction ends; in the order of ids, so never in a ring. */
export async function lockBatches(trx: Knex, ids: readonly string[]): Promise<Batch[]> {
  return sqlRows(trx, `SELECT ${BATCH} FROM batch WHERE id = ANY(?) ORDER BY id FOR UPDATE`, [ids]);
}

/** What a press of the button has told of, if anything. */
export async function eventByKey(
  db: Knex,
  enterpriseId: string,
  key: string,
): Promise<BatchEvent | null> {
  const [row] = await sqlRows<EventRow>(
    db,
    `SELECT ${EVENT} FROM batch_event e WHERE e.enterprise_id = ? AND e.key = ?`,
    [enterpriseId, key],
  );
  return row ? eventOf(row) : null;
}

export async function insertEvent(db: Knex, event: NewBatchEvent): Promise<BatchEvent> {
  const [row] = await sqlRows<EventRow>(
    db,
    `INSERT INTO batch_event AS e (batch_id, kind, enterprise_id, to_enterprise_id, quantity_milli,
       of_event_id, into_batch_id, activity_code, product_id, variant_id, from_date, until_date, on_date,
       key, member_id, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING ${EVENT}`,
    [
      ...[event.batch_id, event.kind, event.enterprise_id, event.to_enterprise_id ?? null],
      ...[(event.quantity_milli ?? 0n).toString(), event.of_event_id ?? null],
      ...[event.into_batch_id ?? null, event.activity_code ?? null, event.product_id ?? null],
      ...[event.variant_id ?? null, event.from_date ?? null, event.until_date ?? null],
      ...[event.on_date, event.key ?? null, event.member_id, event.created_at],
    ],
  );
  if (!row) {
    throw new Error("an event of a batch was stored and is not there");
  }
  return eventOf(row);
}

/** All that has happened to the batches, the oldest first. */
export async function eventsOf(db: Knex, batchIds: readonly string[]): Promise<BatchEvent[]> {
  const rows = await sqlRows<EventRow>(
    db,
    `SELECT ${EVENT} FROM batch_event e WHERE e.batch_id = ANY(?) ORDER BY e.id`,
    [batchIds],
  );
  return rows.map(eventOf);
}

// What is made of what is made of what: far more than any chain has stages.
const MOST_GENERATIONS = 30;

/** The batches with all that they are made of, and what has happened to each of them. */
export async function familyOf(
  db: Knex,
  batchIds: readonly string[],
): Promise<{ batches: Batch[]; events: BatchEvent[] }> {
  const batches = await sqlRows<Batch>(
    db,
    `WITH RECURSIVE family (id, generation) AS (
       SELECT unnest(?::text[]), 0
       UNION
       SELECT e.batch_id, f.generation + 1 FROM family f
         JOIN batch_event e ON e.into_batch_id = f.id AND e.kind = 'used'
        WHERE f.generation < ${MOST_GENERATIONS})
     SELECT ${BATCH} FROM batch WHERE id IN (SELECT id FROM family)`,
    [batchIds],
  );
  const ids = batches.map(({ id }) => id);
  return { batches, events: await eventsOf(db, ids) };
}

type EventRow = Omit<BatchEvent, "quantity_milli"> & { quantity_milli: string };

function eventOf(row: EventRow): BatchEvent {
  return { ...row, quantity_milli: BigInt(row.quantity_milli) };
}
