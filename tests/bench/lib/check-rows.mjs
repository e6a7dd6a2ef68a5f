// @ts-check
import { derived, LEAST_ROUNDS } from "./row.mjs";

/** @typedef {import("./row.mjs").Row} Row */

const TEXTS = /** @type {const} */ (["metric", "unit", "other_name"]);
const MACHINE = ["cores", "cpu", "memory_gb", "node", "postgres"];

/**
 * What is wrong with a results file: every figure that its own samples do not give, every `holds`
 * that its own ratio and target deny. No words: nothing found.
 *
 * @param {unknown} rows the parsed file
 * @returns {string[]}
 */
export function problemsOf(rows) {
  if (!Array.isArray(rows) || rows.length === 0) return ["The results are not a list of rows"];
  return rows.flatMap((row, index) => {
    const name = typeof row?.metric === "string" ? row.metric : `row ${index + 1}`;
    return problemsOfRow(row).map((problem) => `${name}: ${problem}`);
  });
}

/**
 * @param {Row} row
 * @returns {string[]}
 */
function problemsOfRow(row) {
  const malformed = problemsOfForm(row);
  if (malformed.length > 0) return malformed;
  const told = derived(row);
  const problems = [];
  for (const [field, value] of Object.entries(told)) {
    const said = row[/** @type {keyof typeof told} */ (field)];
    if (JSON.stringify(said) !== JSON.stringify(value)) {
      problems.push(`${field} says ${JSON.stringify(said)}, its own figures give ${value}`);
    }
  }
  if (told.rounds < LEAST_ROUNDS) problems.push(`fewer than ${LEAST_ROUNDS} rounds`);
  return problems;
}

/**
 * @param {Row} row
 * @returns {string[]}
 */
function problemsOfForm(row) {
  if (row === null || typeof row !== "object") return ["is no row"];
  const problems = TEXTS.filter((field) => !row[field]).map((field) => `${field} is missing`);
  if (row.better !== "higher" && row.better !== "lower") problems.push("better says neither way");
  if (row.target !== null && !isPositive(row.target)) problems.push("target is no bound");
  const { ours, other } = row.samples ?? {};
  if (!areFigures(ours) || !areFigures(other)) problems.push("samples are not all figures");
  else if (ours.length !== other.length) problems.push("one side has more samples");
  const keys = Object.keys(row.machine ?? {}).sort();
  if (JSON.stringify(keys) !== JSON.stringify(MACHINE)) problems.push("machine says more or less");
  if (Object.keys(row.versions ?? {}).length === 0) problems.push("versions are missing");
  if (Number.isNaN(Date.parse(row.measured_at))) problems.push("measured_at is no time");
  return problems;
}

/** @param {unknown} value */
const isPositive = (value) => typeof value === "number" && Number.isFinite(value) && value > 0;

/**
 * @param {unknown} values
 * @returns {values is number[]}
 */
function areFigures(values) {
  return Array.isArray(values) && values.length > 0 && values.every(isPositive);
}
