// @ts-check
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, readlink, writeFile } from "node:fs/promises";
import path from "node:path";

/** What builds and tests write, or what belongs to one machine: no part of a folder's sources. */
const NOT_SOURCES = new Set([
  "backend/static",
  "node_modules",
  ".medusa",
  ".next",
  ".git",
  ".insteg",
  "dist",
  "test-results",
  "playwright-report",
  "next-env.d.ts",
  ".env",
  ".DS_Store",
]);

/**
 * A hash of files and folders, by relative name and content. What does not exist counts as such.
 *
 * @param {string} root
 * @param {string[]} names relative to the root
 * @returns {Promise<string>} hexadecimal
 */
export async function hashSources(root, names) {
  const hash = createHash("sha256");
  for (const name of names) await addToHash(hash, root, name);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} root
 * @param {string} name
 */
async function addToHash(hash, root, name) {
  const full = path.join(root, name);
  const entries = await readdir(full, { withFileTypes: true }).catch((error) => {
    if (error.code === "ENOTDIR") return "file";
    if (error.code === "ENOENT") return "absent";
    throw error;
  });
  if (entries === "absent") return;
  if (entries === "file") {
    const content = await readFile(full);
    // With its length, so that names and contents cannot run together into another folder's hash.
    hash.update(`${name}\0${content.length}\0`).update(content);
    return;
  }
  const sorted = [.../** @type {import("node:fs").Dirent[]} */ (entries)].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  for (const entry of sorted) {
    const child = `${name}/${entry.name}`;
    if (NOT_SOURCES.has(entry.name) || NOT_SOURCES.has(child)) continue;
    if (/\.(tsbuildinfo|log)$/.test(entry.name)) continue;
    if (entry.isSymbolicLink()) {
      hash.update(`${child}\0link\0`).update(await readlink(path.join(root, child)));
    } else await addToHash(hash, root, child);
  }
}

/**
 * Whether the last success under this name had the same inputs and its results are still there.
 *
 * @param {string} dir folder of stamps
 * @param {string} name
 * @param {string} inputs hash
 * @param {string[]} results absolute paths that must exist
 */
export async function isUnchanged(dir, name, inputs, results) {
  const stamped = await readFile(path.join(dir, name), "utf8").catch(() => "");
  return stamped === inputs && results.every((one) => existsSync(one));
}

/**
 * @param {string} dir
 * @param {string} name
 * @param {string} inputs
 */
export async function writeStamp(dir, name, inputs) {
  await mkdir(dir, { recursive: true });
  await writeFile(path.join(dir, name), inputs);
}
