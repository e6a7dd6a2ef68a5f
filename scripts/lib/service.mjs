// @ts-check
import { setTimeout as sleep } from "node:timers/promises";
import { text } from "./messages.mjs";
import { Problem } from "./problem.mjs";

/** @typedef {import("./children.mjs").Child} Child */

const ANSWER_WITHIN_S = 180;

/**
 * Waits until a server answers a page with success.
 *
 * @param {Child} child the program that should answer
 * @param {string} url
 * @throws {Problem} `service_died`, `not_answering`
 */
export async function untilAnswering(child, url) {
  const died = child.ended.then(() => "died");
  const deadline = Date.now() + ANSWER_WITHIN_S * 1_000;
  for (;;) {
    const outcome = await Promise.race([died, isAnswering(url)]);
    if (outcome === true) return;
    if (outcome === "died") throw diedOf(child);
    if (Date.now() > deadline) {
      const step = text(`service.${child.name}`);
      const data = { step, url, seconds: ANSWER_WITHIN_S };
      throw new Problem("not_answering", data, { log: child.logFile });
    }
    await sleep(150);
  }
}

/**
 * @param {{ name: string, logFile: string }} child
 * @returns {Problem} that it ended by itself
 */
export function diedOf({ name, logFile }) {
  return new Problem("service_died", { step: text(`service.${name}`) }, { log: logFile });
}

/** @param {string} url */
function isAnswering(url) {
  return fetch(url, { signal: AbortSignal.timeout(20_000) }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );
}
