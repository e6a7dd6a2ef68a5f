// @ts-check
// `npm run reset`: removes the demo data, after asking. `-- --yes` does not ask.
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { possibleClusterDirs } from "./lib/cluster-place.mjs";
import { dataPaths } from "./lib/context.mjs";
import { explain } from "./lib/launcher.mjs";
import { text } from "./lib/messages.mjs";
import { stopOrphan } from "./lib/postmaster.mjs";
import { Problem } from "./lib/problem.mjs";
import { runningRecord } from "./lib/run-lock.mjs";
import { loadEnvironmentFile, readSettings } from "./lib/settings.mjs";

try {
  await reset();
} catch (error) {
  await explain(error);
  process.exitCode = 1;
}

async function reset() {
  const projectDir = path.resolve(import.meta.dirname, "..");
  loadEnvironmentFile(projectDir);
  const settings = readSettings(projectDir, process.env);
  const paths = dataPaths(settings);
  const running = await runningRecord(paths.lock);
  if (running) throw new Problem("reset_while_running", { pid: running.pid });
  const clusters = possibleClusterDirs(paths.postgres);
  const secrets = path.join(settings.dataDir, "secrets.json");
  const present = [...clusters, secrets].filter((one) => existsSync(one));
  if (settings.databaseUrl) console.log(text("reset.own_server"));
  if (present.length === 0) console.log(text("reset.nothing"));
  else if (!(await isWanted(present))) console.log(text("reset.kept"));
  else {
    for (const dir of clusters) await stopOrphan(path.join(dir, "data"));
    for (const one of present) await remove(one);
    console.log(text("reset.done"));
  }
}

/** @param {string} dir */
async function remove(dir) {
  await rm(dir, { recursive: true, force: true }).catch((cause) => {
    throw new Problem("folder_readonly", { dir }, { cause });
  });
}

/**
 * @param {string[]} present what would be removed
 * @returns {Promise<boolean>}
 */
async function isWanted(present) {
  if (process.argv.includes("--yes")) return true;
  if (!process.stdin.isTTY) throw new Problem("reset_needs_yes");
  const dirs = present.map((one) => `  ${one}`).join("\n");
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`${text("reset.ask", { dirs })} `);
  prompt.close();
  return /^\s*(ja|j|yes|y)\s*$/i.test(answer);
}
