// @ts-check
import { median, rounded } from "./figures.mjs";

/**
 * @typedef {"higher" | "lower"} Better which way is good
 *
 * @typedef {object} Row one line of the results; figures to three decimals
 * @property {string} metric
 * @property {string} unit
 * @property {Better} better
 * @property {number} ours median of `samples.ours`
 * @property {number} other median of `samples.other`
 * @property {string} other_name what `other` was measured on
 * @property {number} ratio ours ÷ other
 * @property {number | null} target bound of the ratio: at least when higher is better, at most when
 *   lower is; null for a figure that is reported without a target
 * @property {boolean | null} holds whether the ratio meets the target; null without one
 * @property {[number, number]} spread least and greatest of the rounds' own ratios
 * @property {number} rounds
 * @property {{ ours: number[], other: number[] }} samples one figure per round
 * @property {Record<string, string>} versions
 * @property {import("./machine.mjs").Machine} machine
 * @property {string} measured_at ISO 8601
 *
 * @typedef {Pick<Row, "metric" | "unit" | "better" | "other_name" | "target" | "samples">} Measured
 */

export const LEAST_ROUNDS = 7;

/**
 * All that a row says follows from its samples and its target: made here, and made again here by
 * the checker.
 *
 * @param {Measured} measured
 */
export function derived({ samples, target, better }) {
  const ours = rounded(median(samples.ours));
  const other = rounded(median(samples.other));
  const ratio = rounded(ours / other);
  const ratios = samples.ours.map((value, round) => value / (samples.other[round] ?? Number.NaN));
  /** @type {[number, number]} */
  const spread = [rounded(Math.min(...ratios)), rounded(Math.max(...ratios))];
  const holds = target === null ? null : better === "higher" ? ratio >= target : ratio <= target;
  return { ours, other, ratio, holds, spread, rounds: samples.ours.length };
}

/**
 * @param {Measured} measured
 * @param {Pick<Row, "versions" | "machine" | "measured_at">} circumstances
 * @returns {Row}
 */
export function row(measured, circumstances) {
  const samples = {
    ours: measured.samples.ours.map(rounded),
    other: measured.samples.other.map(rounded),
  };
  const { metric, unit, better, other_name, target } = measured;
  const figures = derived({ ...measured, samples });
  const { ours, other, ratio, holds, spread, rounds } = figures;
  return {
    metric,
    unit,
    better,
    ours,
    other,
    other_name,
    ratio,
    target,
    holds,
    spread,
    rounds,
    samples,
    ...circumstances,
  };
}
