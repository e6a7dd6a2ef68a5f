// @ts-check
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** @typedef {import("./row.mjs").Row} Row */

export const RESULTS_DIR = path.resolve(import.meta.dirname, "..", "results");

/**
 * Writes a group's rows over those of its last run.
 *
 * @param {string} group
 * @param {Row[]} rows
 */
export async function writeResults(group, rows) {
  await mkdir(RESULTS_DIR, { recursive: true });
  await writeFile(path.join(RESULTS_DIR, `${group}.json`), `${JSON.stringify(rows, null, 2)}\n`);
}

/**
 * The rows as a table for the terminal; `target` with the way that it bounds the ratio.
 *
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function table(rows) {
  const head = ["metric", "unit", "ours", "other", "ratio", "spread", "target", "holds"];
  const lines = rows.map((row) => [
    row.metric,
    row.unit,
    String(row.ours),
    String(row.other),
    row.ratio.toFixed(3),
    row.spread.map((ratio) => ratio.toFixed(2)).join("–"),
    row.target === null ? "–" : `${row.better === "higher" ? "≥" : "≤"} ${row.target}`,
    row.holds === null ? "–" : row.holds ? "yes" : "NO",
  ]);
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((l) => l[column]?.length ?? 0)));
  const isText = (/** @type {number} */ column) => column < 2;
  return all
    .map((line) =>
      line
        .map((cell, column) =>
          isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
