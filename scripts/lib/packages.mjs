// @ts-check
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** A file in node_modules, where it goes when they go. */
const NOTE = ".insteg-stamp";

/** @typedef {{ packages?: Record<string, LockEntry> }} Lock
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean,
 *   extraneous?: boolean }} LockEntry
 */

/**
 * Whether what npm noted that it installed is what the lock file asks for. Packages that npm may
 * leave out (other platforms' ones, those that nothing needs) are not asked for.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes last of all
 * @returns {boolean}
 */
export function matchesLock(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([place, entry]) => {
    if (!place.includes("node_modules/") || entry.link) return true;
    if (entry.optional || entry.devOptional || entry.extraneous) return true;
    return installed.packages?.[place]?.version === entry.version;
  });
}

/**
 * Whether node_modules is whole and up to date: by our own note of the last install, or, when a
 * person ran npm by hand, by npm's.
 *
 * @param {string} projectDir
 */
export async function isInstalled(projectDir) {
  const lock = await readFile(path.join(projectDir, "package-lock.json"), "utf8");
  const [noted, installed] = await Promise.all(
    [NOTE, ".package-lock.json"].map((name) =>
      readFile(path.join(projectDir, "node_modules", name), "utf8").catch(() => ""),
    ),
  );
  if (!installed) return false;
  return noted === hashOf(lock) || matchesLock(JSON.parse(lock), JSON.parse(`${installed}`));
}

/**
 * Notes that node_modules is what the lock file says.
 *
 * @param {string} projectDir
 */
export async function noteInstalled(projectDir) {
  const lock = await readFile(path.join(projectDir, "package-lock.json"), "utf8");
  await writeFile(path.join(projectDir, "node_modules", NOTE), hashOf(lock));
}

/** @param {string} lock */
const hashOf = (lock) => createHash("sha256").update(lock).digest("hex");

/**
 * npm, the very one that runs us when there is one.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function npmCommand(env) {
  return env.npm_execpath ? [process.execPath, env.npm_execpath] : ["npm"];
}
