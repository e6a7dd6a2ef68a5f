// @ts-check
import { deepStrictEqual, ok } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { adminApi } from "../../lib/api.mjs";
import { startBackend } from "../../lib/backend.mjs";
import { PROJECT_DIR, SERVER_DIR } from "../../lib/places.mjs";
import { alternate } from "../../lib/rounds.mjs";
import { diskPerLine, openBigCopy } from "./big-copy.mjs";
import { rowsOf } from "./databases.mjs";
import { QUESTIONS } from "./questions.mjs";

/**
 * @typedef {import("../../lib/group.mjs").Bench} Bench
 * @typedef {import("./databases.mjs").Knex} Knex
 * @typedef {import("./questions.mjs").Question} Question
 * @typedef {import("./questions.mjs").Sums} Sums
 * @typedef {import("./questions.mjs").PlaceFacts} PlaceFacts
 *
 * @typedef {object} Asked a question of one ledger; milliseconds, one figure a round
 * @property {Question} question
 * @property {{ ours: number[], other: number[] }} query ours against the aggregate by hand
 * @property {number[]} page the whole answer of the admin API
 *
 * @typedef {{ lines: number, asked: Asked[], disk: import("./big-copy.mjs").DiskPerLine }} LedgerFigures
 */

/** So many answers make one figure of ours; the aggregate by hand takes long enough alone. */
const ASKS = 5;

/**
 * Every question of the coordinator's pages, of a ledger of each size, each answer compared first: our query
 * with an aggregate by hand over the postings, and what the admin API says with both.
 *
 * @param {Bench} bench
 * @returns {Promise<LedgerFigures[]>} the least ledger first
 */
export async function measureFigures(bench) {
  const figures = [];
  for (const lines of bench.settings.ledger_lines) figures.push(await figuresOf(bench, lines));
  return figures;
}

/** @param {Bench} bench @param {number} lines @returns {Promise<LedgerFigures>} */
async function figuresOf(bench, lines) {
  const { settings, say, server } = bench;
  const { db, url, database } = await openBigCopy(bench, lines);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  bench.closing(() => client.end());
  const places = await placeFacts(db);
  const disk = await diskPerLine(db);
  const asked = [];
  for (const question of QUESTIONS) {
    const ask = () => question.ask(db, places);
    const byHand = () => aggregated(client, question);
    const sums = await byHand();
    deepStrictEqual(sorted(await ask()), sorted(sums), question.name);
    const query = await alternate(
      settings.rounds,
      { ours: () => timed(ask, ASKS), other: () => timed(byHand, question.isTrace ? ASKS : 1) },
      (measure) => measure(),
    );
    say(
      `${question.name}: the same, ${Object.values(query)
        .map(([ms = 0]) => ms.toFixed(1))
        .join(" and ")} ms`,
    );
    asked.push({ question, query, sums });
  }
  const pages = await pageTimes(bench, { url, database }, asked);
  await Promise.all([client.end(), db.destroy()]);
  await server.dropDatabase(database);
  return {
    lines,
    disk,
    asked: asked.map(({ question, query }, n) => ({ question, query, page: pages[n] ?? [] })),
  };
}

/**
 * The whole answers, through a backend without jobs: in production a worker has them.
 *
 * @param {Bench} bench
 * @param {{ url: string, database: string }} copy
 * @param {{ question: Question, sums: Sums }[]} asked
 * @returns {Promise<number[][]>} by question, milliseconds of each round
 */
async function pageTimes({ settings, say, workDir, closing }, { url, database }, asked) {
  const backend = await startBackend({
    ...{ name: database, dir: SERVER_DIR, databaseUrl: url },
    logFile: path.join(workDir, `${database}.log`),
    environment: { MEDUSA_WORKER_MODE: "server" },
  });
  closing(backend.stop);
  const file = path.join(PROJECT_DIR, "backend", "src", "seed", "logins.json");
  const [login] = JSON.parse(await readFile(file, "utf8"));
  const api = await adminApi(backend.url, login);
  const times = [];
  for (const { question, sums } of asked) {
    const get = () => api.get(`/admin/figures/${question.path}`);
    assertShown(question, question.shown(await get()), sums);
    await timed(get, ASKS);
    const rounds = [];
    for (let round = 0; round < settings.rounds; round += 1) rounds.push(await timed(get, ASKS));
    times.push(rounds);
  }
  say("the admin API says the same");
  await backend.stop();
  return times;
}

/** Every sum that the page shows is the ledger's. @param {Question} question @param {Sums} shown @param {Sums} sums */
function assertShown(question, shown, sums) {
  const entries = Object.entries(shown);
  ok(entries.length > 0, `${question.name}: the page shows nothing`);
  for (const [key, minor] of entries) {
    deepStrictEqual([key, minor], [key, sums[key] ?? 0n], question.name);
  }
}

/** @param {pg.Client} client @param {Question} question @returns {Promise<Sums>} */
async function aggregated(client, { aggregates }) {
  /** @type {Sums} */
  const sums = {};
  for (const statement of aggregates) {
    const { rows } = await client.query(statement);
    for (const { key, minor } of rows) sums[key] = BigInt(minor);
  }
  return sums;
}

/** Milliseconds a time. @param {() => Promise<unknown>} work @param {number} times */
async function timed(work, times) {
  const begun = performance.now();
  for (let done = 0; done < times; done += 1) await work();
  return (performance.now() - begun) / times;
}

/** @param {Sums} sums */
const sorted = (sums) => Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1));

/** @param {Knex} db @returns {Promise<PlaceFacts[]>} */
function placeFacts(db) {
  return rowsOf(
    db,
    `SELECT p.id AS place_id, p.kind, e.municipality_code
       FROM training_place p JOIN enterprise e ON e.id = p.enterprise_id`,
  );
}
