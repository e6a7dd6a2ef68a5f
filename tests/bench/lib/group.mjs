// @ts-check

/**
 * @typedef {object} Settings
 * @property {number} rounds
 * @property {number} warm_up_s how long each side works before anything is measured
 * @property {number} round_s how long a round of one side lasts, where time bounds it
 * @property {number} round_orders how many orders a round of one side takes, where they do
 * @property {number} round_batches how many batches of postings a round of one side takes, in
 *   turns
 * @property {number[]} ledger_lines how many order lines the ledgers have that figures are asked of, the
 *   least first
 * @property {number} round_asks how often a round of one side asks, where one asks at a time
 * @property {number[]} portal_orders how many orders an enterprise has whose lists are asked for, the least
 *   first
 *
 * @typedef {object} Bench what a group measures with
 * @property {import("./demo-server.mjs").RunningPostgres} server
 * @property {string} workDir for its logs
 * @property {Settings} settings
 * @property {(words: string) => void} say
 * @property {(close: () => Promise<void>) => void} closing what must be closed in whatever way this
 *   ends; the last told first, and what is closed already once more
 *
 * @typedef {object} Group
 * @property {string} name also of its results file
 * @property {(bench: Bench) => Promise<import("./row.mjs").Measured[]>} measure
 */

/** @type {Settings} */
export const FULL = {
  ...{ rounds: 7, warm_up_s: 12, round_s: 10, round_orders: 50, round_batches: 40 },
  ...{ ledger_lines: [100_000, 1_000_000], portal_orders: [1_000, 10_000], round_asks: 20 },
};

/** Only to see that a group runs: its figures mean nothing and are not kept. @type {Settings} */
export const QUICK = {
  ...{ rounds: 2, warm_up_s: 8, round_s: 6, round_orders: 10, round_batches: 10 },
  ...{ ledger_lines: [5_000, 20_000], portal_orders: [100, 1_000], round_asks: 5 },
};
