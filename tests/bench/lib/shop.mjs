// @ts-check
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../../scripts/lib/port.mjs";
import { PROJECT_DIR } from "./places.mjs";

/** @typedef {{ url: string, stop: () => Promise<void> }} Site */

const SHOP_DIR = path.join(PROJECT_DIR, "storefront");
const EMPTY_DIR = path.join(PROJECT_DIR, "tests", "bench", "empty-next");
/** In the shop's folder, so that Next and React are the shop's own. Git ignores it. */
const EMPTY_BUILD_DIR = path.join(SHOP_DIR, ".bench-empty");
const READY_WITHIN_MS = 120_000;
const next = createRequire(path.join(SHOP_DIR, "package.json")).resolve("next/dist/bin/next");

/**
 * The shop as `npm start` serves it, before this backend.
 *
 * @param {{ port: number, backendUrl: string, key: string, secret: string, logFile: string }} wish
 * @returns {Promise<Site>}
 */
export function startShop({ port, backendUrl, key, secret, logFile }) {
  const env = {
    INSTEG_BACKEND_URL: backendUrl,
    INSTEG_PUBLISHABLE_KEY: key,
    INSTEG_REVALIDATE_SECRET: secret,
  };
  return serve([path.join("server", "start.mjs")], SHOP_DIR, port, env, logFile, "/sv");
}

/**
 * A page of the same Next that says one word, built now and served by `next start`.
 *
 * @param {string} logFile
 * @returns {Promise<Site>}
 */
export async function startEmptyNext(logFile) {
  await rm(EMPTY_BUILD_DIR, { recursive: true, force: true });
  await mkdir(EMPTY_BUILD_DIR, { recursive: true });
  await cp(EMPTY_DIR, EMPTY_BUILD_DIR, { recursive: true });
  const build = start([next, "build"], EMPTY_BUILD_DIR, {}, logFile);
  if ((await build.ended) !== 0) {
    throw new Error(`The empty page was not built:\n${await readFile(logFile, "utf8")}`);
  }
  const site = await serve([next, "start"], EMPTY_BUILD_DIR, await freePort(), {}, logFile, "/");
  return {
    ...site,
    stop: async () => {
      await site.stop();
      await rm(EMPTY_BUILD_DIR, { recursive: true, force: true });
    },
  };
}

/**
 * @param {string[]} command
 * @param {string} cwd
 * @param {number} port
 * @param {Record<string, string>} env
 * @param {string} logFile
 * @param {string} page that must answer
 * @returns {Promise<Site>}
 */
async function serve(command, cwd, port, env, logFile, page) {
  const child = start([...command, "-p", `${port}`, "-H", "127.0.0.1"], cwd, env, logFile);
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.process.kill("SIGTERM");
    await child.ended;
  };
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    const isReady = await fetch(url + page).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return { url, stop };
    await sleep(200);
  }
  await stop();
  throw new Error(`${command.join(" ")} did not answer:\n${await readFile(logFile, "utf8")}`);
}

/**
 * @param {string[]} args of Node
 * @param {string} cwd
 * @param {Record<string, string>} own
 * @param {string} logFile
 */
function start(args, cwd, own, logFile) {
  const { PATH, HOME, TMPDIR } = process.env;
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH, HOME, TMPDIR, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...own },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const ended = new Promise((resolve) => child.once("close", resolve));
  return { process: child, ended };
}
