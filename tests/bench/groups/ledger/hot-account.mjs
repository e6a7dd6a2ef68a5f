// @ts-check
import { deepStrictEqual } from "node:assert/strict";
import { insertTransaction } from "@insteg/social-value/ledger/transaction";
import { alternateInTurns, TURNS } from "../../lib/rounds.mjs";
import { transactionOf } from "./batches.mjs";
import { openCopy, rowsOf } from "./databases.mjs";

/**
 * @typedef {import("./batches.mjs").NewPosting} NewPosting
 * @typedef {{ name: string, accounts: number, taken: number }} Spread over how many accounts it posts;
 *   `taken` transactions so far
 */

const WRITERS = 8;
const ACCOUNTS = 10_000;
const PAIRS = 5;
const TARGET_OF_SPREAD = 0.95;
const TRANSACTIONS_A_BATCH = 40;
const MONTH = "2026-11";

/**
 * Postings per second by 8 writers at once on one account, against the same postings spread over 10 000:
 * no row is shared, so an account that all sales touch must cost no more than many. Both sides of every
 * transaction are on accounts of a place, which have the most indexes.
 *
 * @param {import("../../lib/group.mjs").Bench} bench
 * @returns {Promise<import("../../lib/row.mjs").Measured[]>}
 */
export async function measureHotAccount(bench) {
  const { settings, say } = bench;
  const { db } = await openCopy(bench, "hot_account", WRITERS);
  const count = settings.round_batches * TRANSACTIONS_A_BATCH;
  const sides = {
    ours: { name: "hot", accounts: 1, taken: 0 },
    other: { name: "spread", accounts: ACCOUNTS, taken: 0 },
  };
  for (const side of Object.values(sides)) await post(db, side, count / 2);
  await assertSamePostings(db);
  await db.raw("CHECKPOINT");
  const ms = await alternateInTurns(settings.rounds, sides, (side) =>
    post(db, side, count / TURNS),
  );
  await assertSamePostings(db);
  const perSecond = (/** @type {number} */ taken_ms) => (count * PAIRS * 2 * 1_000) / taken_ms;
  const samples = { ours: ms.ours.map(perSecond), other: ms.other.map(perSecond) };
  say(`one hot account: ${Math.round(samples.ours[0] ?? 0)} postings/s`);
  return [
    {
      metric: `Posting by ${WRITERS} writers on one account`,
      ...{ unit: "postings/s", better: "higher", target: TARGET_OF_SPREAD, samples },
      other_name: `the same postings on ${ACCOUNTS} accounts`,
    },
  ];
}

/**
 * @param {import("./databases.mjs").Knex} db
 * @param {Spread} side
 * @param {number} count transactions
 * @returns {Promise<number>} milliseconds
 */
async function post(db, side, count) {
  const queue = Array.from({ length: count }, (_, n) => side.taken + n);
  side.taken += count;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let n = queue.shift(); n !== undefined; n = queue.shift()) {
        const transaction = transactionOf(`${side.name}:${n}`);
        const postings = postingsOf(side, n);
        await db.transaction((trx) => insertTransaction(trx, transaction, postings));
      }
    }),
  );
  return performance.now() - begun;
}

/** Pairs that balance, each on two accounts of those there are. @param {Spread} side @param {number} n */
function postingsOf({ accounts }, n) {
  const of = (/** @type {number} */ step, /** @type {bigint} */ amount_minor) =>
    postingOf((n * 7_919 + step * 104_729) % accounts, amount_minor, n);
  return Array.from({ length: PAIRS }, (_, pair) => {
    const minor = BigInt(100 + ((n + pair) % 900));
    return [of(2 * pair, minor), of(2 * pair + 1, -minor)];
  }).flat();
}

/** @param {number} place @param {bigint} amount_minor @param {number} line @returns {NewPosting} */
function postingOf(place, amount_minor, line) {
  return {
    account: `place:plc_${place}:${MONTH}`,
    amount_minor,
    line_id: `ordli_${line}`,
    component: "contribution:stg_0",
    enterprise_id: `ent_${place}`,
    stage_id: "stg_0",
    place_id: `plc_${place}`,
    month: MONTH,
  };
}

/** Transaction by transaction the same amounts; only the accounts differ. @param {import("./databases.mjs").Knex} db */
async function assertSamePostings(db) {
  const [hot, spread] = await Promise.all(
    ["hot", "spread"].map((name) =>
      rowsOf(
        db,
        `SELECT count(DISTINCT t.id)::int AS transactions, count(*)::int AS postings,
                sum(hashtextextended(concat_ws('|', split_part(t.idempotency_key, ':', 2),
                                               p.amount_minor, p.line_id), 0)::numeric)::text AS hash
           FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
          WHERE t.idempotency_key LIKE '${name}:%'`,
      ),
    ),
  );
  deepStrictEqual(hot, spread);
}
