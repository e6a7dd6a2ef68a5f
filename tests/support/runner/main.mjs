// @ts-check
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { explain } from "../../../scripts/lib/launcher.mjs";
import { readSettings } from "../../../scripts/lib/settings.mjs";
import { buildEnvironment, muteTelemetry } from "../../../scripts/lib/surroundings.mjs";
import { startTemporaryPostgres } from "../temporary-postgres.mjs";
import { sumOf } from "./counts.mjs";
import { prepare } from "./prepare.mjs";
import { runSuite } from "./run-suite.mjs";
import { chosenSuites, stepsOf } from "./suites.mjs";

/** Settings of somebody's own that must not reach the tests. */
const NOT_FOR_TESTS = [
  "DATABASE_URL",
  "PORT",
  "STOREFRONT_PORT",
  "INSTEG_DATA_DIR",
  "INSTEG_PUBLISHABLE_KEY",
];

/**
 * Installs, builds and tests, and ends with one line: `N passed, N failed`.
 *
 * @param {string} projectDir
 * @param {readonly string[]} names of suites; all when empty
 * @returns {Promise<number>} exit code: 0 only when some tests ran and none failed
 */
export async function main(projectDir, names) {
  const suites = chosenSuites(names);
  const reportDir = path.join(projectDir, ".insteg", "test");
  await mkdir(reportDir, { recursive: true });
  const settings = readSettings(projectDir, { INSTEG_DATA_DIR: reportDir });
  const signal = abortedBySignals();
  /** @type {import("./counts.mjs").Counts[]} */
  const counts = [];
  /** @type {Awaited<ReturnType<typeof startTemporaryPostgres>> | undefined} */
  let server;
  try {
    await muteTelemetry(settings);
    await prepare(settings, suites, signal);
    if (suites.some((suite) => suite.database)) {
      server = await startTemporaryPostgres({ fsync: false });
    }
    const env = environment(settings, server?.url());
    for (const lanes of stepsOf(suites)) {
      const surroundings = { projectDir, reportDir, env, signal };
      const ran = await Promise.all(
        lanes.map((lane, index) => runLane(lane, { ...surroundings, isBeside: index > 0 })),
      );
      counts.push(...ran.flat());
    }
  } catch (error) {
    if (!signal.aborted) await explain(error);
    counts.push({ passed: 0, failed: 1, skipped: 0 });
  } finally {
    await server?.stop();
  }
  const { passed, failed, skipped } = sumOf(counts);
  if (skipped > 0) console.log(`${skipped} skipped`);
  if (passed + failed === 0) console.log("No test has run.");
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 && !signal.aborted ? 0 : 1;
}

/**
 * Runs suites one after another.
 *
 * @param {readonly import("./suites.mjs").Suite[]} lane
 * @param {import("./run-suite.mjs").Surroundings} surroundings
 * @returns {Promise<import("./counts.mjs").Counts[]>}
 */
async function runLane(lane, surroundings) {
  /** @type {import("./counts.mjs").Counts[]} */
  const counts = [];
  for (const { name } of lane) {
    if (surroundings.signal.aborted) break;
    counts.push(...(await runAndTell(name, surroundings)));
  }
  return counts;
}

/**
 * @param {import("./suites.mjs").SuiteName} name
 * @param {import("./run-suite.mjs").Surroundings} surroundings
 * @returns {Promise<import("./counts.mjs").Counts[]>}
 */
async function runAndTell(name, surroundings) {
  console.log(`\n── ${name}${surroundings.isBeside ? ", beside: told when it has ended" : ""}`);
  const since_ms = Date.now();
  const counts = await runSuite(name, surroundings);
  const seconds = Math.round((Date.now() - since_ms) / 1_000);
  if (counts === "absent") {
    console.log(`── ${name}: not there yet`);
    return [];
  }
  const mark = counts.failed === 0 && counts.passed > 0 ? "✓" : "✗";
  console.log(`${mark} ${name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
  return [counts];
}

/**
 * @param {import("../../../scripts/lib/settings.mjs").Settings} settings
 * @param {string | undefined} serverUrl
 * @returns {NodeJS.ProcessEnv}
 */
function environment(settings, serverUrl) {
  const env = buildEnvironment(process.env, settings);
  for (const name of NOT_FOR_TESTS) delete env[name];
  return { ...env, ...(serverUrl ? { INSTEG_TEST_POSTGRES_URL: serverUrl } : {}) };
}

/** @returns {AbortSignal} aborted when somebody wants the run to end; it then tidies up */
function abortedBySignals() {
  const controller = new AbortController();
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(name, () => controller.abort());
  }
  return controller.signal;
}
