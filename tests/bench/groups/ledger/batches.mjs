// @ts-check

/**
 * @typedef {import("@insteg/social-value/ledger/transaction").NewPosting} NewPosting
 * @typedef {import("@insteg/social-value/ledger/transaction").NewTransaction} NewTransaction
 * @typedef {{ transaction: NewTransaction, postings: NewPosting[] }} Batch a transaction that balances
 */

/** A line's postings, as a capture of goods from a chain of three stages makes them. */
const LINE_POSTINGS = 8;
export const BATCH_POSTINGS = 1_000;

const ENTERPRISES = 40;
const MONTH = "2026-11";

/**
 * A batch of 125 order lines, each with what a capture posts of it; the same number, the same batch.
 *
 * @param {string} run what its key begins with: a key is used once
 * @param {number} number
 * @returns {Batch}
 */
export function batchOf(run, number) {
  const key = `${run}:${number}`;
  const lines = BATCH_POSTINGS / LINE_POSTINGS;
  return {
    transaction: transactionOf(key),
    postings: Array.from({ length: lines }, (_, n) => postingsOfLine(number * lines + n)).flat(),
  };
}

/**
 * @param {string} key
 * @returns {NewTransaction}
 */
export function transactionOf(key) {
  return {
    kind: "capture",
    idempotency_key: key,
    input_hash: "0".repeat(64),
    order_id: `order_${key}`,
    payment_id: `pay_${key}`,
    currency_code: "sek",
    event_at: new Date("2026-11-24T10:00:00Z"),
  };
}

/** @param {number} n */
function postingsOfLine(n) {
  const line_id = `ordli_01JBENCH${String(n).padStart(12, "0")}`;
  const gross = 4_900n + BigInt((n * 1_117) % 60_000);
  const vat = gross / 5n;
  const commission = gross / 20n;
  const share = (gross - vat - commission) / 3n;
  const contribution = share / 5n;
  const last = gross - vat - commission - 2n * share;
  const [seller, second, third] = [0, 7, 19].map((step) => `ent_${(n + step) % ENTERPRISES}`);
  const posting = postingsIn(line_id);
  return [
    posting("customer:payment", -gross),
    posting(`enterprise:${seller}:vat:2500`, vat, "vat:2500", seller),
    posting("network:commission", commission, "commission"),
    ...[seller, second].flatMap((enterprise, stage) => [
      posting(
        `enterprise:${enterprise}:general`,
        share - contribution,
        "general",
        enterprise,
        stage,
      ),
      posting(`place:plc_${enterprise}:${MONTH}`, contribution, "contribution", enterprise, stage),
    ]),
    posting(`enterprise:${third}:general`, last, "general", third, 2),
  ];
}

/** @param {string} line_id */
function postingsIn(line_id) {
  /**
   * @param {string} account
   * @param {bigint} amount_minor
   * @param {string} [component]
   * @param {string} [enterprise]
   * @param {number} [stage]
   * @returns {NewPosting}
   */
  return (account, amount_minor, component, enterprise, stage) => {
    const stage_id = stage === undefined ? null : `stg_${stage}`;
    return {
      account,
      amount_minor,
      line_id,
      component: component && stage_id ? `${component}:${stage_id}` : (component ?? null),
      enterprise_id: enterprise ?? null,
      stage_id,
      place_id: account.startsWith("place:") ? `plc_${enterprise}` : null,
      month: MONTH,
    };
  };
}
