// @ts-check
import { randomUUID } from "node:crypto";

/**
 * @typedef {import("./batches.mjs").Batch} Batch
 * @typedef {import("./batches.mjs").NewPosting} NewPosting
 */

const TRANSACTION_COLUMNS =
  "id, kind, idempotency_key, input_hash, order_id, payment_id, currency_code, event_at";
const COLUMNS = [
  ...["transaction_id", "account", "amount_minor", "line_id", "component", "enterprise_id"],
  ...["stage_id", "place_id", "month", "origin_posting_id"],
];

/**
 * The ledger's two tables again by another name, by the same definition: columns, numbers, checks, keys and
 * indexes. None of the triggers and foreign keys that guard them.
 *
 * @param {string} name
 */
export const twinSql = (name) => `
  CREATE TABLE ${name}_transaction (LIKE ledger_transaction INCLUDING ALL);
  CREATE TABLE ${name}_posting (LIKE ledger_posting INCLUDING ALL);`;

/** One INSERT with a row of bindings for each posting. @param {import("pg").Client} client @param {string} name */
export function valuesInsert(client, name) {
  /** By count: the text is made once, as whoever writes such a statement would. @type {Map<number, string>} */
  const texts = new Map();
  return rawInsert(client, name, (id, postings) => {
    const text = texts.get(postings.length) ?? valuesSql(name, postings.length);
    texts.set(postings.length, text);
    return { text, values: postings.flatMap((posting) => valuesOf(id, posting)) };
  });
}

/** One INSERT that reads an array for each column. @param {import("pg").Client} client @param {string} name */
export function unnestInsert(client, name) {
  const text = `INSERT INTO ${name}_posting (${COLUMNS.join(", ")})
    SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[],
                         $7::text[], $8::text[], $9::text[], $10::bigint[])`;
  return rawInsert(client, name, (id, postings) => {
    const rows = postings.map((posting) => valuesOf(id, posting));
    return { text, values: COLUMNS.map((_, column) => rows.map((row) => row[column])) };
  });
}

/**
 * @param {import("pg").Client} client
 * @param {string} name
 * @param {(id: string, postings: readonly NewPosting[]) => { text: string, values: unknown[] }} insert
 * @returns {(batch: Batch) => Promise<void>} one database transaction, as ours is
 */
function rawInsert(client, name, insert) {
  return async ({ transaction, postings }) => {
    const id = `ltx_${randomUUID()}`;
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO ${name}_transaction (${TRANSACTION_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[id, transaction.kind, transaction.idempotency_key, transaction.input_hash],
        ...[transaction.order_id, transaction.payment_id, transaction.currency_code],
        transaction.event_at,
      ],
    );
    await client.query(insert(id, postings));
    await client.query("COMMIT");
  };
}

/** @param {string} name @param {number} count */
function valuesSql(name, count) {
  const row = (/** @type {number} */ n) =>
    `(${COLUMNS.map((_, column) => `$${n * COLUMNS.length + column + 1}`).join(", ")})`;
  const rows = Array.from({ length: count }, (_, n) => row(n)).join(", ");
  return `INSERT INTO ${name}_posting (${COLUMNS.join(", ")}) VALUES ${rows}`;
}

/** @param {string} id @param {NewPosting} posting */
function valuesOf(id, posting) {
  return [
    ...[id, posting.account, posting.amount_minor.toString(), posting.line_id, posting.component],
    ...[posting.enterprise_id, posting.stage_id, posting.place_id, posting.month],
    posting.origin_posting_id ?? null,
  ];
}
