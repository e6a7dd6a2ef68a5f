// @ts-check
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** @typedef {{ plain: Buffer, br: Buffer, gzip: Buffer }} Packed */

/**
 * A page's bytes in every coding, made once for all who read it.
 *
 * @param {Buffer} plain
 * @returns {Promise<Packed>}
 */
export async function pack(plain) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const [br, gz] = await Promise.all([brotli(plain, { params }), zip(plain, { level: 6 })]);
  return { plain, br, gzip: gz };
}

/**
 * The coding that a reader takes, the smallest first; `q=0` is a refusal.
 *
 * @param {string | undefined} accepted the request's Accept-Encoding
 * @returns {"br" | "gzip" | null}
 */
export function codingOf(accepted) {
  const takes = (/** @type {string} */ name) =>
    (accepted ?? "").split(",").some((part) => {
      const [coding, ...params] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return coding === name && !params.some((param) => /^q=0(\.0*)?$/.test(param));
    });
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : null;
}
