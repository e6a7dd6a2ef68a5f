// @ts-check
import {
  fundingFigures,
  linesOfPlaceMonth,
  placesOfLine,
} from "@insteg/social-value/modules/funding/figures";
import { EACH_KEY, keyOf } from "./keys.mjs";

/**
 * @typedef {import("./databases.mjs").Knex} Knex
 * @typedef {Record<string, bigint>} Sums öre by what they are sums of, its parts with '|' between
 *
 * @typedef {object} Question what a page of the coordinator's asks
 * @property {string} name
 * @property {(db: Knex, places: PlaceFacts[]) => Promise<Sums>} ask our own query of the ledger, as the page
 *   asks it
 * @property {string[]} aggregates the same by hand: SQL over all postings, `key` and `minor`
 * @property {string} path of the page's data in the admin API
 * @property {(answer: Answer) => Sums} shown what the page says of the ledger: all or some of the sums
 * @property {boolean} [isTrace] reads a few postings by an index, by hand too
 *
 * @typedef {NonNullable<import("@insteg/social-value/modules/funding/figures").FundingQuestion["places"]>[number]} PlaceFacts
 * @typedef {{ rows: Record<string, any>[] }} Answer
 * @typedef {import("@insteg/social-value/modules/funding/figures").FundingQuestion} FundingQuestion
 */

const MONTH = "2026-11";
const PERIOD = { first_month: "2025-10", last_month: MONTH };
const RATE_MONTHS = ["2026-08", "2026-09", "2026-10"];
const PAGE = 50;
const TRACED = { place_id: "plc_big_3", month: "2026-10", line_id: "ordli_big_100_0" };

const IN_PERIOD = `p.month BETWEEN '${PERIOD.first_month}' AND '${PERIOD.last_month}'`;
const IN_RATE_MONTHS = `p.month BETWEEN '${RATE_MONTHS.at(0)}' AND '${RATE_MONTHS.at(-1)}'`;
const IS_RESERVE = "p.place_id IS NULL AND p.account LIKE 'enterprise:%:training\\_reserve'";
const period = new URLSearchParams({ ...PERIOD, limit: "200" }).toString();

// In one walk through the postings, as whoever writes it by hand would.
const RUNWAYS = `
  WITH f AS MATERIALIZED (
    SELECT p.enterprise_id, p.month, p.place_id IS NULL AS is_reserve, sum(p.amount_minor) AS minor
      FROM ledger_posting p WHERE p.place_id IS NOT NULL OR (${IS_RESERVE}) GROUP BY 1, 2, 3
  )
  SELECT concat_ws('|', CASE WHEN is_reserve THEN 'reserves' ELSE 'places' END, enterprise_id, month) AS key,
         minor::text FROM f p WHERE ${IN_RATE_MONTHS}
  UNION ALL
  SELECT concat_ws('|', 'reserve', enterprise_id), sum(minor)::text FROM f WHERE is_reserve
   GROUP BY enterprise_id`;

/** @type {Question[]} */
export const QUESTIONS = [
  {
    name: "Overview of a month",
    ask: (db) => figures(db, { by: ["place"], filters: { month: [MONTH] } }),
    aggregates: [aggregate("p.place_id", `p.place_id IS NOT NULL AND p.month = '${MONTH}'`)],
    path: `overview?month=${MONTH}&limit=200`,
    shown: ({ rows }) => sums(rows, (row) => [row.place.id, row.figures.funded_minor]),
  },
  {
    name: "Coverage, place by month",
    ask: (db) => figures(db, { by: ["place", "month"], ...PERIOD }),
    aggregates: [aggregate("p.place_id, p.month", `p.place_id IS NOT NULL AND ${IN_PERIOD}`)],
    path: `coverage?${period}`,
    shown: ({ rows }) =>
      sums(
        rows.flatMap(({ place, cells }) =>
          cells.map((/** @type {any} */ cell) => ({ place, ...cell })),
        ),
        (cell) => [keyOf(cell.place.id, cell.month), cell.funded_minor],
      ),
  },
  {
    name: "Flows from channel through chain to place",
    ask: (db) => figures(db, { by: ["channel", "chain", "place"], ...PERIOD }),
    aggregates: [
      aggregate(
        "s.sales_channel_id, l.value_chain_id, p.place_id",
        `p.place_id IS NOT NULL AND ${IN_PERIOD}`,
      ),
    ],
    path: `flows?${new URLSearchParams(PERIOD)}`,
    shown: ({ rows }) =>
      sums(rows, (row) => [keyOf(row.channel.id, row.chain.id, row.place.id), row.amount_minor]),
  },
  ...EACH_KEY.map(
    /** @returns {Question} */ ({ dimension, sql }) => ({
      name: `Funding by ${dimension.replace("_", " ")}`,
      ask: (db, places) => figures(db, { by: [dimension], ...PERIOD, places }),
      aggregates: [aggregate(sql, `p.place_id IS NOT NULL AND ${IN_PERIOD}`)],
      path: `funding?by=${dimension}&${period}`,
      shown: ({ rows }) => sums(rows, (row) => [row.keys[dimension].id, row.amount_minor]),
    }),
  ),
  {
    name: "Shortfalls and what would fill them",
    ask: async (db) => ({
      ...(await figures(db, { by: ["place"], filters: { month: [MONTH] } })),
      ...prefixed("reserve", await figures(db, { of: "reserves", by: ["enterprise"] })),
      ...prefixed(
        "sold",
        await figures(db, { by: ["enterprise", "product", "channel"], ...PERIOD }),
      ),
    }),
    aggregates: [
      aggregate("p.place_id", `p.place_id IS NOT NULL AND p.month = '${MONTH}'`),
      aggregate("'reserve', p.enterprise_id", IS_RESERVE),
      aggregate(
        "'sold', p.enterprise_id, l.product_id, s.sales_channel_id",
        `p.place_id IS NOT NULL AND ${IN_PERIOD}`,
      ),
    ],
    path: `shortfalls?month=${MONTH}&limit=200`,
    shown: ({ rows }) =>
      sums(
        rows.flatMap((row) => row.places),
        (row) => [row.place.id, row.figures.funded_minor],
      ),
  },
  {
    name: "Runways",
    ask: async (db) => {
      const filters = { month: RATE_MONTHS };
      const [places, reserves, balances] = await Promise.all([
        figures(db, { by: ["enterprise", "month"], filters }),
        figures(db, { of: "reserves", by: ["enterprise", "month"], filters }),
        figures(db, { of: "reserves", by: ["enterprise"] }),
      ]);
      return {
        ...prefixed("places", places),
        ...prefixed("reserves", reserves),
        ...prefixed("reserve", balances),
      };
    },
    aggregates: [RUNWAYS],
    path: `runways?month=${MONTH}&limit=200`,
    shown: ({ rows }) =>
      sums(rows, (row) => [keyOf("reserve", row.enterprise.id), row.reserve_minor]),
  },
  {
    name: `The last ${PAGE} order lines that funded a place in a month`,
    ask: async (db) => {
      const { place_id, month } = TRACED;
      const lines = await linesOfPlaceMonth(db, { place_id, month, limit: PAGE });
      return Object.fromEntries(lines.map((line) => [line.line_id ?? "", line.funded_minor]));
    },
    aggregates: [
      `SELECT line_id AS key, sum(amount_minor)::text AS minor FROM ledger_posting
        WHERE place_id = '${TRACED.place_id}' AND month = '${TRACED.month}'
        GROUP BY line_id ORDER BY min(id) DESC LIMIT ${PAGE}`,
    ],
    path: `places/${TRACED.place_id}/lines?month=${TRACED.month}&limit=${PAGE}`,
    shown: ({ rows }) => sums(rows, (row) => [row.line_id, row.funded_minor]),
    isTrace: true,
  },
  {
    name: "The places that an order line funded",
    ask: async (db) => {
      const places = await placesOfLine(db, { line_id: TRACED.line_id, limit: PAGE });
      return Object.fromEntries(
        places.map((one) => [keyOf(one.place_id ?? "", one.month), one.funded_minor]),
      );
    },
    aggregates: [
      `SELECT concat_ws('|', coalesce(place_id, ''), month) AS key, sum(amount_minor)::text AS minor
         FROM ledger_posting p
        WHERE line_id = '${TRACED.line_id}' AND (place_id IS NOT NULL OR ${IS_RESERVE})
        GROUP BY 1`,
    ],
    path: `lines/${TRACED.line_id}/places`,
    shown: ({ rows }) =>
      sums(rows, (row) => [keyOf(row.place?.id ?? "", row.month), row.funded_minor]),
    isTrace: true,
  },
];

/** @param {Knex} db @param {FundingQuestion} question @returns {Promise<Sums>} */
async function figures(db, question) {
  const { by = [] } = question;
  const found = await fundingFigures(db, question);
  return Object.fromEntries(
    found.map(({ keys, amount_minor }) => [
      keyOf(...by.map((dimension) => keys[dimension] ?? "")),
      amount_minor,
    ]),
  );
}

/** @param {string} prefix @param {Sums} of @returns {Sums} */
function prefixed(prefix, of) {
  return Object.fromEntries(Object.entries(of).map(([key, minor]) => [keyOf(prefix, key), minor]));
}

/**
 * @template Row
 * @param {Row[]} rows
 * @param {(row: Row) => [string, number]} pick
 * @returns {Sums}
 */
function sums(rows, pick) {
  return Object.fromEntries(
    rows.map((row) => {
      const [key, minor] = pick(row);
      return [key, BigInt(minor)];
    }),
  );
}

/**
 * A plain sum over the postings, joined with what the columns are of and nothing else.
 *
 * @param {string} columns
 * @param {string} where
 */
function aggregate(columns, where) {
  const joins = [
    /\b[ls]\./.test(columns) ? "LEFT JOIN sale_line l ON l.line_id = p.line_id" : "",
    /\bs\./.test(columns) ? "LEFT JOIN sale s ON s.order_id = l.order_id" : "",
    /\b[te]\./.test(columns) ? "JOIN training_place t ON t.id = p.place_id" : "",
    /\be\./.test(columns) ? "JOIN enterprise e ON e.id = t.enterprise_id" : "",
  ].join(" ");
  const parts = columns.split(", ");
  const key = parts.map((_, n) => `coalesce(k${n}, '')`).join(", ");
  const named = parts.map((column, n) => `${column} AS k${n}`).join(", ");
  return `SELECT concat_ws('|', ${key}) AS key, minor::text FROM (
    SELECT ${named}, sum(p.amount_minor) AS minor FROM ledger_posting p ${joins}
     WHERE ${where} GROUP BY ${parts.map((_, n) => n + 1).join(", ")}) f`;
}
