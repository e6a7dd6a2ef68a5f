// @ts-check

/**
 * @typedef {object} Settings
 * @property {number} rounds
 * @property {number} warm_up_s how long each side works before anything is measured
 * @property {number} round_s how long a round of one side lasts, where time bounds it
 * @property {number} round_orders how many orders a round of one side takes, where they do
 *
 * @typedef {object} Bench what a group measures with
 * @property {import("./demo-server.mjs").RunningPostgres} server
 * @property {import("./rounds.mjs").Sides<import("./demo-server.mjs").Side>} sides
 * @property {Settings} settings
 * @property {(words: string) => void} say
 *
 * @typedef {object} Group
 * @property {string} name also of its results file
 * @property {(client: import("pg").Client) => Promise<void>} prepare changes the demo's rows, for
 *   both sides alike
 * @property {(bench: Bench) => Promise<import("./row.mjs").Measured[]>} measure
 */

/** @type {Settings} */
export const FULL = { rounds: 7, warm_up_s: 12, round_s: 10, round_orders: 50 };

/** Only to see that a group runs: its figures mean nothing and are not kept. @type {Settings} */
export const QUICK = { rounds: 2, warm_up_s: 8, round_s: 6, round_orders: 10 };
