import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { runSteps } from "./steps.mjs";

/** @param {string[]} log */
const displayInto = (log) => ({
  start: (/** @type {string} */ id) => log.push(`+${id}`),
  end: (/** @type {string} */ id, /** @type {string} */ note) => log.push(`-${id} ${note}`),
});

/**
 * @param {string} id
 * @param {string[]} needs
 * @param {() => Promise<string | void>} [run]
 */
const step = (id, needs, run = async () => {}) => ({ id, needs, run });

/** @param {number} atOnce */
const options = (atOnce) => {
  /** @type {string[]} */
  const log = [];
  return { log, atOnce, display: displayInto(log), signal: new AbortController().signal };
};

describe("the steps of a start", () => {
  it("wait for those they need, one at a time in the list's order", async () => {
    const wish = options(1);
    await runSteps([step("c", ["a", "b"]), step("a", []), step("b", ["a"])], wish);
    expect(wish.log.filter((one) => one.startsWith("+"))).toEqual(["+a", "+b", "+c"]);
  });

  it("run side by side when they may", async () => {
    const wish = options(2);
    const slow = () => sleep(10);
    await runSteps([step("a", [], slow), step("b", [], slow), step("c", ["b"])], wish);
    expect(wish.log.slice(0, 2)).toEqual(["+a", "+b"]);
  });

  it("stop at the first failure, after those under way have ended", async () => {
    const wish = options(2);
    const fail = async () => {
      throw new Error("broken");
    };
    const steps = [step("a", [], fail), step("b", [], () => sleep(20)), step("c", ["b"])];
    await expect(runSteps(steps, wish)).rejects.toThrow("broken");
    expect(wish.log).toEqual(["+a", "+b", "-a gick inte", "-b klart"]);
  });

  it("start no more when told to stop", async () => {
    const controller = new AbortController();
    const wish = { ...options(1), signal: controller.signal };
    const steps = [step("a", [], async () => controller.abort()), step("b", ["a"])];
    await expect(runSteps(steps, wish)).rejects.toThrow("aborted");
    expect(wish.log).toEqual(["+a", "-a klart"]);
  });

  it("say so when they need each other", async () => {
    const steps = [step("a", ["b"]), step("b", ["a"])];
    await expect(runSteps(steps, options(1))).rejects.toThrow("a,b");
  });
});
