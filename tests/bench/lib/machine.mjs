// @ts-check
import { createRequire } from "node:module";
import os from "node:os";
import { withClient } from "../../../scripts/lib/database.mjs";

/**
 * @typedef {{ cpu: string, cores: number, memory_gb: number, node: string, postgres: string }} Machine
 *   what the figures were measured on: no names, no places
 */

const require = createRequire(import.meta.url);
const GIB = 1024 ** 3;

/**
 * @param {string} databaseUrl
 * @returns {Promise<Machine>}
 */
export async function machine(databaseUrl) {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? "unknown",
    cores: cpus.length,
    memory_gb: Math.round(os.totalmem() / GIB),
    node: process.versions.node,
    postgres: await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query("show server_version");
      return String(rows[0].server_version);
    }),
  };
}

/** @returns {Record<string, string>} the versions of what was measured and of what measured it */
export function versions() {
  const version = (/** @type {string} */ file) => String(require(file).version);
  return {
    insteg: version("../../../package.json"),
    medusa: version("@medusajs/medusa/package.json"),
    autocannon: version("autocannon/package.json"),
  };
}
