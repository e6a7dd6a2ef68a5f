// @ts-check
import autocannon from "autocannon";
import { quantile } from "./figures.mjs";

/** @typedef {{ per_second: number, p50_ms: number, p95_ms: number }} LoadFigures */

/**
 * Asks one address again and again over so many connections, and times each answer.
 *
 * @param {{ url: string, headers: Record<string, string>, connections: number, seconds: number }} wish
 * @returns {Promise<LoadFigures>}
 * @throws when any answer is no success
 */
export async function load({ url, headers, connections, seconds }) {
  /** @type {number[]} */
  const took_ms = [];
  const begun = performance.now();
  let last = begun;
  const running = autocannon({ url, headers, connections, duration: seconds });
  running.on("response", (_client, status, _bytes, ms) => {
    if (status !== 200) return;
    took_ms.push(ms);
    last = performance.now();
  });
  const { non2xx, errors, timeouts } = await running;
  if (took_ms.length === 0) throw new Error(`No answer within ${seconds} s`);
  if (non2xx + errors + timeouts > 0) {
    throw new Error(`${non2xx} refusals, ${errors} errors, ${timeouts} timeouts under load`);
  }
  return {
    per_second: took_ms.length / ((last - begun) / 1000),
    p50_ms: quantile(took_ms, 0.5),
    p95_ms: quantile(took_ms, 0.95),
  };
}
