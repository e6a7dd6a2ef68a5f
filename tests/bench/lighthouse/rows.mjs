// @ts-check
import { median } from "../lib/figures.mjs";

/**
 * @typedef {"performance" | "accessibility" | "best-practices" | "seo"} Category
 * @typedef {Record<Category, number> & { lcp_ms: number, cls: number, tbt_ms: number,
 *   script_bytes: number }} Run what one visit was found to be; scores of 100
 *
 * @typedef {object} PageRow a page's medians, and whether every score that counts meets the target
 * @property {string} page
 * @property {string} path
 * @property {Run} median
 * @property {Category[]} counted the categories that count: a page that no search engine may list has no SEO
 * @property {number} target
 * @property {boolean} holds
 * @property {Run[]} runs
 * @property {string} lighthouse its version
 * @property {string} measured_at
 */

export const TARGET = 98;
export const RUNS = 5;
/** @type {Category[]} */
export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/**
 * What follows from the runs: made here, and made again here by the checker.
 *
 * @param {readonly Run[]} runs at least one
 * @param {readonly Category[]} counted
 * @param {number} target
 */
export function derived(runs, counted, target) {
  const [first] = runs;
  if (!first) throw new RangeError("No runs");
  const names = /** @type {(keyof Run)[]} */ (Object.keys(first));
  const medians = /** @type {Run} */ (
    Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name]))]))
  );
  return { median: medians, holds: counted.every((category) => medians[category] >= target) };
}

/**
 * What is wrong with the results: what its own runs do not give. No words: nothing found.
 *
 * @param {unknown} rows
 * @returns {string[]}
 */
export function problemsOfLighthouse(rows) {
  if (!Array.isArray(rows) || rows.length === 0) return ["The results are not a list of pages"];
  return rows.flatMap((/** @type {PageRow} */ row) => {
    if (!Array.isArray(row.runs) || row.runs.length < RUNS) return [`${row.page}: too few runs`];
    const told = derived(row.runs, row.counted, row.target);
    return Object.entries(told).flatMap(([field, value]) => {
      const said = row[/** @type {keyof typeof told} */ (field)];
      return JSON.stringify(said) === JSON.stringify(value)
        ? []
        : [`${row.page}: ${field} does not follow from its runs`];
    });
  });
}
