// @ts-check
import { spawn } from "node:child_process";
import { open, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { npmCommand } from "../../../scripts/lib/packages.mjs";
import { countsOf, readReport } from "./counts.mjs";

/**
 * @typedef {import("./suites.mjs").SuiteName} SuiteName
 * @typedef {{ projectDir: string, reportDir: string, signal: AbortSignal,
 *   env: NodeJS.ProcessEnv, isBeside: boolean }} Surroundings
 *   `isBeside`: another suite has the terminal; what this one prints is kept until it has ended
 */

/**
 * Runs one suite to its end, its output going to the terminal, and counts its tests.
 *
 * @param {SuiteName} name
 * @param {Surroundings} surroundings
 * @returns {Promise<import("./counts.mjs").Counts | "absent">} "absent" when the project has no such
 *   suite yet
 */
export async function runSuite(name, surroundings) {
  const { projectDir, reportDir } = surroundings;
  const report = path.join(reportDir, `${name}.json`);
  await rm(report, { force: true });
  const command =
    name === "e2e" ? await browserCommand(projectDir) : vitestCommand(projectDir, name, report);
  if (!command) return "absent";
  const ok = surroundings.isBeside
    ? await runKept(name, command, surroundings, report)
    : await runToEnd(command, surroundings, report, "inherit");
  return countsOf(await readReport(report), ok);
}

/**
 * @param {string} projectDir
 * @param {SuiteName} name
 * @param {string} report
 */
function vitestCommand(projectDir, name, report) {
  const require = createRequire(path.join(projectDir, "package.json"));
  const vitest = path.join(path.dirname(require.resolve("vitest/package.json")), "vitest.mjs");
  const config = path.join(projectDir, "tests", `vitest.${name}.config.ts`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return [process.execPath, vitest, "run", "--config", config, ...reporters];
}

/**
 * The browser tests have a command of their own, which starts what they need.
 *
 * @param {string} projectDir
 */
async function browserCommand(projectDir) {
  const root = JSON.parse(await readFile(path.join(projectDir, "package.json"), "utf8"));
  if (!root.scripts?.["test:e2e"]) return undefined;
  return [...npmCommand(process.env), "run", "test:e2e"];
}

/**
 * @param {SuiteName} name
 * @param {string[]} command
 * @param {Surroundings} surroundings
 * @param {string} report
 * @returns {Promise<boolean>} whether it ended well
 */
async function runKept(name, command, surroundings, report) {
  const kept = path.join(surroundings.reportDir, `${name}.log`);
  const file = await open(kept, "w");
  const ok = await runToEnd(command, surroundings, report, file.fd);
  await file.close();
  process.stdout.write(`\n── ${name}\n${await readFile(kept, "utf8")}`);
  return ok;
}

/**
 * @param {string[]} command
 * @param {Surroundings} surroundings
 * @param {string} report where the browser tests are told to write theirs
 * @param {"inherit" | number} output the terminal, or an open file
 * @returns {Promise<boolean>} whether it ended well
 */
function runToEnd([file = "", ...args], { projectDir, env, signal }, report, output) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: projectDir,
      env: { ...env, INSTEG_E2E_REPORT: report },
      stdio: ["ignore", output, output],
    });
    const stop = () => child.kill("SIGTERM");
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
    const end = (/** @type {boolean} */ ok) => {
      signal.removeEventListener("abort", stop);
      resolve(ok);
    };
    child.on("error", () => end(false));
    child.on("exit", (code) => end(code === 0));
  });
}
