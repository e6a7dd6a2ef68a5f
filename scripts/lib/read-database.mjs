// @ts-check
import { Problem } from "./problem.mjs";

/**
 * Rows by `?` bindings, every value as the text that the database sent.
 *
 * @param {import("pg").Client} client
 * @returns {import("@insteg/social-value/modules/funding/seals").Read}
 */
export function readerOf(client) {
  const types = { getTypeParser: () => asSent };
  return async (statement, bindings) => {
    let position = 0;
    const numbered = statement.replaceAll("?", () => {
      position += 1;
      return `$${position}`;
    });
    const { rows } = await client.query({ text: numbered, values: [...bindings], types });
    return rows;
  };
}

/** @param {string} value */
const asSent = (value) => value;

/**
 * The plugin's code, which a build has made.
 *
 * @template T
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 * @throws {Problem} `not_built`
 */
export async function loadBuilt(load) {
  try {
    return await load();
  } catch (cause) {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code !== "ERR_MODULE_NOT_FOUND") throw cause;
    throw new Problem("not_built", {}, { cause });
  }
}

/**
 * A table that is not there yet is made by the next start.
 *
 * @param {Error & { code?: string }} cause
 * @returns {never}
 */
export function asProblem(cause) {
  if (cause.code === "42P01") throw new Problem("not_built", {}, { cause });
  throw cause;
}
