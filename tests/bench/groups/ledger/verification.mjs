// @ts-check
import { deepStrictEqual } from "node:assert/strict";
import { sealLedger, verifyLedger } from "@insteg/social-value/modules/funding/seals";
import { alternate } from "../../lib/rounds.mjs";
import { diskPerLine, openBigCopy } from "./big-copy.mjs";
import { rowsOf } from "./databases.mjs";

/**
 * @typedef {import("./databases.mjs").Knex} Knex
 * @typedef {import("../../lib/row.mjs").Measured} Measured
 */

/** Few, for each round walks them all; the walk's time goes with the lines. */
const LINES = 20_000;
const PAGE = 512;

/**
 * Order lines per second of what `npm run ledger:verify` does, seals, balances and rollups and all, against
 * no more than reading the same transactions in the same pages. And what the seals take on disk.
 *
 * @param {import("../../lib/group.mjs").Bench} bench
 * @returns {Promise<Measured[]>}
 */
export async function measureVerification(bench) {
  const { settings, say, server } = bench;
  const { db, database } = await openBigCopy(bench, LINES, "verified");
  await sealLedger(db);
  const [{ lines, transactions, postings } = {}] = await rowsOf(
    db,
    `SELECT (SELECT count(*) FROM sale_line)::int AS lines, (SELECT count(*) FROM ledger_posting)::int AS postings,
            (SELECT count(*) FROM ledger_transaction)::int AS transactions`,
  );
  const walks = { ours: () => verified(db), other: () => readThrough(db) };
  for (const walk of Object.values(walks))
    deepStrictEqual(await walk(), { transactions, postings });
  const samples = await alternate(settings.rounds, walks, async (walk) => {
    const begun = performance.now();
    await walk();
    return lines / ((performance.now() - begun) / 1_000);
  });
  say(`verification: ${Math.round(samples.ours[0] ?? 0)} order lines/s`);
  const { seals, ledger } = await diskPerLine(db);
  const repeated = (/** @type {number} */ bytes) => Array(settings.rounds).fill(bytes);
  await db.destroy();
  await server.dropDatabase(database);
  return [
    {
      ...{ metric: "Verifying the ledger", unit: "order lines/s", better: "higher", samples },
      ...{ other_name: "reading it without a check", target: null },
    },
    {
      metric: "Disk: seals with their indexes",
      ...{ unit: "bytes/order line", better: "lower", target: null },
      other_name: "transactions and postings with their indexes",
      samples: { ours: repeated(seals), other: repeated(ledger) },
    },
  ];
}

/** @param {Knex} db */
async function verified(db) {
  const trx = await db.transaction({ isolationLevel: "repeatable read", readOnly: true });
  const { fault, counts } = await verifyLedger(async (statement, bindings) => {
    const { rows } = await trx.raw(statement, /** @type {string[]} */ ([...bindings]));
    return rows;
  });
  await trx.commit();
  if (fault) throw fault;
  return { transactions: counts.transactions, postings: counts.postings };
}

/** @param {Knex} db */
async function readThrough(db) {
  const counts = { transactions: 0, postings: 0 };
  for (let after = "0"; ; ) {
    const { rows } = await db.raw(
      `SELECT t.*, (SELECT json_agg(p) FROM ledger_posting p WHERE p.transaction_id = t.id) AS postings
         FROM ledger_transaction t WHERE t.sequence > ? ORDER BY t.sequence LIMIT ?`,
      [after, PAGE],
    );
    if (rows.length === 0) return counts;
    after = rows.at(-1).sequence;
    counts.transactions += rows.length;
    for (const row of rows) counts.postings += row.postings.length;
  }
}
