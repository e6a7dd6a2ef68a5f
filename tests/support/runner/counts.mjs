// @ts-check
import { readFile } from "node:fs/promises";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * What a runner's JSON report says, by its shape: vitest's or Playwright's. A runner that failed
 * without a failed test to show for it (a file that could not be loaded, an error outside any test,
 * no report at all) counts as one failure, so that nothing fails silently.
 *
 * @param {unknown} report parsed JSON, or undefined when there is none
 * @param {boolean} ok whether the runner itself ended well
 * @returns {Counts}
 */
export function countsOf(report, ok) {
  const counts = vitestCounts(report) ?? playwrightCounts(report) ?? nothing();
  return { ...counts, failed: counts.failed === 0 && !ok ? 1 : counts.failed };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumOf(all) {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    nothing(),
  );
}

/**
 * @param {string} file
 * @returns {Promise<unknown>} undefined when there is no readable report
 */
export function readReport(file) {
  return readFile(file, "utf8").then(JSON.parse, () => undefined);
}

const nothing = () => ({ passed: 0, failed: 0, skipped: 0 });

/** @param {unknown} report */
function vitestCounts(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = asNumbers(report);
  if (numPassedTests === undefined) return undefined;
  const skipped = (numPendingTests ?? 0) + (numTodoTests ?? 0);
  return { passed: numPassedTests, failed: numFailedTests ?? 0, skipped };
}

/** @param {unknown} report */
function playwrightCounts(report) {
  const stats = /** @type {{ stats?: unknown } | undefined} */ (report)?.stats;
  const { expected, flaky, unexpected, skipped } = asNumbers(stats);
  if (expected === undefined) return undefined;
  return { passed: expected + (flaky ?? 0), failed: unexpected ?? 0, skipped: skipped ?? 0 };
}

/**
 * @param {unknown} value
 * @returns {Record<string, number | undefined>}
 */
const asNumbers = (value) =>
  typeof value === "object" && value !== null
    ? /** @type {Record<string, number | undefined>} */ (value)
    : {};
