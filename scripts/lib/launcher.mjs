// @ts-check
import path from "node:path";
import { Children, tail } from "./children.mjs";
import { createContext, dataPaths } from "./context.mjs";
import { text } from "./messages.mjs";
import { Problem } from "./problem.mjs";
import { Progress } from "./progress.mjs";
import { readyScreen } from "./ready-screen.mjs";
import { diedOf } from "./service.mjs";
import { loadEnvironmentFile, readSettings } from "./settings.mjs";
import { startSteps } from "./start-steps.mjs";
import { runSteps } from "./steps.mjs";
import { stepsAtOnce } from "./surroundings.mjs";

/**
 * @typedef {import("./context.mjs").Context} Context
 * @typedef {import("./steps.mjs").Step} Step
 */

/** One Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Starts Insteg, serves until told to stop, and stops everything in order.
 *
 * @param {{ projectDir?: string, steps?: (context: Context) => Step[] }} [options] tests give
 *   other steps
 * @returns {Promise<number>} exit code
 */
export async function main({
  projectDir = path.resolve(import.meta.dirname, "..", ".."),
  steps: makeSteps = startSteps,
} = {}) {
  // A reader that goes away, such as a closed terminal, must not end us before we have tidied up.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  /** @type {Context | undefined} */
  let context;
  try {
    context = prepare(projectDir);
    const stop = stopOnSignal(context);
    return await serve(context, makeSteps(context), stop);
  } catch (error) {
    await explain(error);
    return 1;
  } finally {
    if (context) await stopAll(context);
  }
}

/**
 * @param {string} projectDir
 * @returns {Context}
 */
function prepare(projectDir) {
  loadEnvironmentFile(projectDir);
  const settings = readSettings(projectDir, process.env);
  const children = new Children(dataPaths(settings).logs, (alive) =>
    context.lock?.noteChildren(alive.map(({ pid }) => pid)),
  );
  const context = createContext(settings, process.env, children);
  return context;
}

/**
 * @param {Context} context
 * @param {Step[]} steps
 * @param {AbortSignal} stop
 * @returns {Promise<number>} exit code
 */
async function serve(context, steps, stop) {
  console.log(`${text("greeting")}\n${text("greeting", {}, "en")}\n`);
  const display = new Progress(process.stdout, steps.length);
  const { children } = context;
  stop.addEventListener("abort", () => void children.stopAll());
  try {
    const onFailure = () => children.stopAll();
    await runSteps(steps, { display, atOnce: stepsAtOnce(), signal: stop, onFailure });
    console.log(await readyScreen(context));
    await untilStoppedOrBroken(context, stop);
  } catch (error) {
    display.close();
    if (!stop.aborted) throw error;
  }
  console.log(text("stopping"));
  await stopAll(context);
  console.log(text("stopped"));
  return 0;
}

/**
 * @param {Context} context
 * @param {AbortSignal} stop
 * @throws {Problem} `service_died`
 */
async function untilStoppedOrBroken({ services, postgres }, stop) {
  const told = new Promise((resolve) => {
    if (stop.aborted) resolve(undefined);
    stop.addEventListener("abort", resolve);
  });
  const watched = [...services];
  const server = postgres && { ...postgres, name: "postgres" };
  const deaths = [...watched, ...(server ? [server] : [])].map((one) => one.ended.then(() => one));
  const first = await Promise.race([told.then(() => undefined), ...deaths]);
  if (first && !stop.aborted) throw diedOf(first);
}

/**
 * The shop first, then the backend, then the database that they use. May be called twice.
 *
 * @param {Context} context
 */
async function stopAll(context) {
  await context.children.stopAll();
  await context.postgres?.stop();
  await context.lock?.release();
}

/**
 * @param {Context} context
 * @returns {AbortSignal} aborted at the first signal; a later one ends everything at once
 */
function stopOnSignal(context) {
  const controller = new AbortController();
  let first_ms = 0;
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(name, () => {
      if (!controller.signal.aborted) {
        first_ms = Date.now();
        controller.abort();
      } else if (Date.now() - first_ms > SAME_SIGNAL_MS) {
        context.children.killAll();
        // The database is told to stop at once; it recovers by itself at the next start.
        if (context.postgres) process.kill(context.postgres.pid, "SIGQUIT");
        process.exit(130);
      }
    });
  }
  return controller.signal;
}

/**
 * Says what went wrong and what to do, in Swedish and English.
 *
 * @param {unknown} error
 */
export async function explain(error) {
  if (!(error instanceof Problem)) {
    console.error(error);
    return;
  }
  const { code, data, log } = error;
  console.error(`\n${text(`problem.${code}`, data)}\n${text(`problem.${code}`, data, "en")}`);
  if (!log) return;
  console.error(`\n${text("log_tail", { file: log })}\n\n${await tail(log)}`);
}
