// @ts-check
import { deepStrictEqual } from "node:assert/strict";
import { lockInOrder, orderLock } from "@insteg/social-value/ledger/locks";
import { findTransaction, insertTransaction } from "@insteg/social-value/ledger/transaction";
import pg from "pg";
import { alternateInTurns, TURNS } from "../../lib/rounds.mjs";
import { BATCH_POSTINGS, batchOf } from "./batches.mjs";
import { openCopy, rowsOf } from "./databases.mjs";
import { twinSql, unnestInsert, valuesInsert } from "./raw-inserts.mjs";

/**
 * @typedef {import("../../lib/group.mjs").Bench} Bench
 * @typedef {import("../../lib/row.mjs").Measured} Measured
 * @typedef {import("./batches.mjs").Batch} Batch
 * @typedef {{ name: string, insert: (batch: Batch) => Promise<void>, taken: number }} Writer `taken`
 *   batches so far: all writers insert the same ones in the same order
 */

const TARGET_OF_RAW = 0.7;
const RUN = "bench";

/**
 * Postings per second in batches of 1 000 through our own posting, every guard on, against two ways of
 * inserting the same rows into the same tables without any guard. One writer; every batch is a database
 * transaction that is on disk when it ends.
 *
 * @param {Bench} bench
 * @returns {Promise<Measured[]>}
 */
export async function measurePosting(bench) {
  const { settings, say } = bench;
  const { db, url } = await openCopy(bench, "posting", 1);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  bench.closing(() => client.end());
  await client.query(twinSql("values") + twinSql("unnest"));
  const writers = {
    ours: writer("ledger", ourInsert(db)),
    values: writer("values", valuesInsert(client, "values")),
    unnest: writer("unnest", unnestInsert(client, "unnest")),
  };
  for (const one of Object.values(writers)) await insertBatches(one, settings.round_batches / 2);
  await assertSameRows(db, Object.values(writers));
  say("posting: all three tables hold the same rows");
  await client.query("CHECKPOINT");
  const batches = settings.round_batches / TURNS;
  const ms = await alternateInTurns(settings.rounds, writers, (one) => insertBatches(one, batches));
  await assertSameRows(db, Object.values(writers));
  const perSecond = (/** @type {number} */ taken_ms) =>
    (settings.round_batches * BATCH_POSTINGS * 1_000) / taken_ms;
  const [ours, values, unnest] = [ms.ours, ms.values, ms.unnest].map((all) => all.map(perSecond));
  return [
    row("a multi-row INSERT without guards", { ours: ours ?? [], other: values ?? [] }),
    row("an INSERT of UNNEST without guards", { ours: ours ?? [], other: unnest ?? [] }),
  ];
}

/** @param {string} name @param {Writer["insert"]} insert @returns {Writer} */
const writer = (name, insert) => ({ name, insert, taken: 0 });

/**
 * A batch as every posting is made: under its order's lock, once for its key, in one database transaction.
 *
 * @param {import("./databases.mjs").Knex} db
 * @returns {Writer["insert"]}
 */
function ourInsert(db) {
  return ({ transaction, postings }) =>
    db.transaction(async (trx) => {
      await lockInOrder(trx, [orderLock(transaction.order_id ?? "")]);
      if (await findTransaction(trx, transaction)) throw new Error("A batch was posted before");
      await insertTransaction(trx, transaction, postings);
    });
}

/**
 * @param {Writer} one
 * @param {number} count
 * @returns {Promise<number>} milliseconds
 */
async function insertBatches(one, count) {
  const batches = Array.from({ length: count }, (_, n) => batchOf(RUN, one.taken + n));
  one.taken += count;
  const begun = performance.now();
  for (const batch of batches) await one.insert(batch);
  return performance.now() - begun;
}

/**
 * The same postings of the same transactions, whatever order they were numbered in.
 *
 * @param {import("./databases.mjs").Knex} db
 * @param {Writer[]} writers
 */
async function assertSameRows(db, writers) {
  const stored = await Promise.all(
    writers.map(({ name }) =>
      rowsOf(
        db,
        `SELECT count(*)::int AS postings, sum(hashtextextended(concat_ws('|', t.kind, t.idempotency_key,
                t.input_hash, t.order_id, t.payment_id, t.currency_code, t.event_at, p.account,
                p.amount_minor, coalesce(p.line_id, '-'), coalesce(p.component, '-'),
                coalesce(p.enterprise_id, '-'), coalesce(p.stage_id, '-'), coalesce(p.place_id, '-'),
                p.month, p.origin_posting_id), 0)::numeric)::text AS hash
           FROM ${name}_posting p JOIN ${name}_transaction t ON t.id = p.transaction_id
          WHERE t.idempotency_key LIKE '${RUN}:%'`,
      ),
    ),
  );
  deepStrictEqual(stored[1], stored[0]);
  deepStrictEqual(stored[2], stored[0]);
  deepStrictEqual(stored[0]?.[0]?.postings, (writers[0]?.taken ?? 0) * BATCH_POSTINGS);
}

/**
 * @param {string} other_name
 * @param {import("../../lib/rounds.mjs").Sides<number[]>} samples
 * @returns {Measured}
 */
function row(other_name, samples) {
  const metric = `Posting in batches of ${BATCH_POSTINGS}, all guards on, against ${other_name}`;
  const better = /** @type {const} */ ("higher");
  return { metric, unit: "postings/s", better, other_name, target: TARGET_OF_RAW, samples };
}
