// @ts-check
import { deepStrictEqual } from "node:assert/strict";
import { postCapture } from "@insteg/social-value/ledger/capture-posting";
import { rollUp } from "@insteg/social-value/modules/funding/rollups";
import { alternateInTurns, TURNS } from "../../lib/rounds.mjs";
import { openCopy, rowsOf } from "./databases.mjs";

/**
 * @typedef {import("./databases.mjs").Knex} Knex
 * @typedef {{ name: string, writers: number, enterprises: number, taken: number }} Till `taken` captures
 *   so far
 */

const WRITERS = 8;
const CAPTURES_A_BATCH = 4;
const MONTH = "2026-11";
const GROSS_MINOR = 12_500;

/**
 * Captures per second where the allocation's lock is what all wait for, on one enterprise, against the same
 * sales of an enterprise for each writer, who never meet; and against one writer alone. No target: whoever
 * gives to an enterprise's places must know what the one before gave.
 *
 * @param {import("../../lib/group.mjs").Bench} bench
 * @returns {Promise<import("../../lib/row.mjs").Measured[]>}
 */
export async function measureAllocation(bench) {
  const { settings, say } = bench;
  const { db } = await openCopy(bench, "allocation", WRITERS);
  const count = settings.round_batches * CAPTURES_A_BATCH;
  const tills = {
    one: { name: "one", writers: WRITERS, enterprises: 1, taken: 0 },
    spread: { name: "spread", writers: WRITERS, enterprises: WRITERS, taken: 0 },
    alone: { name: "alone", writers: 1, enterprises: 1, taken: 0 },
  };
  for (const till of Object.values(tills)) await capture(db, till, count / 2);
  await assertSameFunding(db, Object.values(tills));
  const ms = await alternateInTurns(settings.rounds, tills, (till) =>
    capture(db, till, count / TURNS),
  );
  await assertSameFunding(db, Object.values(tills));
  const perSecond = (/** @type {number} */ taken_ms) => (count * 1_000) / taken_ms;
  const [one, spread, alone] = [ms.one, ms.spread, ms.alone].map((all) => all.map(perSecond));
  say(`one enterprise: ${Math.round(one?.[0] ?? 0)} captures/s`);
  const row = { unit: "captures/s", better: /** @type {const} */ ("higher"), target: null };
  const metric = `Captures by ${WRITERS} writers on one enterprise, whose lock they share`;
  return [
    {
      ...row,
      metric: `${metric}, against an enterprise for each`,
      other_name: `the same sales of ${WRITERS} enterprises`,
      samples: { ours: one ?? [], other: spread ?? [] },
    },
    {
      ...row,
      metric: `${metric}, against one writer`,
      other_name: "one writer on one enterprise",
      samples: { ours: one ?? [], other: alone ?? [] },
    },
  ];
}

/**
 * @param {Knex} db
 * @param {Till} till
 * @param {number} count
 * @returns {Promise<number>} milliseconds
 */
async function capture(db, till, count) {
  const first = till.taken;
  till.taken += count;
  await insertSales(db, till, first, count);
  // As the job does every minute: what an allocation reads of the ledger stays short.
  await rollUp(db);
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: till.writers }, async (_, writer) => {
      for (let n = first + writer; n < first + count; n += till.writers) {
        await postCapture(db, eventOf(till, n), placesOf(enterpriseOf(till, n)));
      }
    }),
  );
  return performance.now() - begun;
}

/** @param {Till} till @param {number} n */
const enterpriseOf = ({ name, enterprises }, n) => `ent_${name}_${n % enterprises}`;

/** Two places that never have enough. @param {string} enterprise_id */
function placesOf(enterprise_id) {
  return [40_000_000_000, 60_000_000_000].map((seat_cost_minor, index) => ({
    ...{ place_id: `plc_${enterprise_id}_${index}`, enterprise_id, occupied_seats: 1 },
    ...{ seat_cost_minor, public_support_minor: 0 },
  }));
}

/** @param {Till} till @param {number} n */
function eventOf({ name }, n) {
  return {
    capture_id: `${name}_${n}`,
    payment_id: `pay_${name}_${n}`,
    order_id: `order_${name}_${n}`,
    amount_minor: BigInt(GROSS_MINOR),
    currency_code: "sek",
    event_at: new Date("2026-11-24T10:00:00Z"),
    month: MONTH,
  };
}

/** One line a sale, of one stage. @param {Knex} db @param {Till} till @param {number} first @param {number} count */
async function insertSales(db, { name, enterprises }, first, count) {
  const numbers = `generate_series(${first}, ${first + count - 1}) n`;
  await db.raw(
    `INSERT INTO sale (order_id, placed_at, sale_model, network_vat_registered, currency_code, total_minor)
     SELECT 'order_${name}_' || n, '2026-11-24T10:00:00Z', 'intermediary', false, 'sek', ${GROSS_MINOR}
       FROM ${numbers}`,
  );
  await db.raw(
    `INSERT INTO sale_line (line_id, order_id, position, kind, seller_id, quantity, gross_minor,
                            network_discount_minor, vat_rate_bp, commission_bp, value_chain_id,
                            chain_version_id, stages, consignment)
     SELECT 'ordli_${name}_' || n, 'order_${name}_' || n, 1, 'item', 'ent_${name}_' || n % ${enterprises}, 1,
            ${GROSS_MINOR}, 0, 2500, 500, 'vch_bench', 'chv_bench',
            jsonb_build_array(jsonb_build_object('stage_id', 'stg_bench', 'share_bp', 10000,
              'enterprise_id', 'ent_${name}_' || n % ${enterprises}, 'contribution_bp', 3000)), '[]'
       FROM ${numbers}`,
  );
}

/** Each till has funded its places with the same sum for each capture. @param {Knex} db @param {Till[]} tills */
async function assertSameFunding(db, tills) {
  for (const { name, taken } of tills) {
    const rows = await rowsOf(
      db,
      `SELECT count(DISTINCT transaction_id)::int AS captures,
              sum(amount_minor)::text AS given, count(DISTINCT place_id)::int AS places
         FROM ledger_posting WHERE place_id LIKE 'plc_ent_${name}_%'`,
    );
    // A line of 125 kronor: 100 without VAT, 95 without commission, and of that three tenths.
    const given = String(2_850 * taken);
    const enterprises = tills.find((till) => till.name === name)?.enterprises ?? 0;
    deepStrictEqual(rows, [{ captures: taken, given, places: 2 * enterprises }]);
  }
}
