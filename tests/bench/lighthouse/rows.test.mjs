import { expect, test } from "vitest";
import { CATEGORIES, derived, problemsOfLighthouse, RUNS, TARGET } from "./rows.mjs";

const scores = (/** @type {number} */ score) => ({
  ...{ performance: score, accessibility: 100, "best-practices": 100, seo: 60 },
  ...{ lcp_ms: 1000, cls: 0, tbt_ms: 10, script_bytes: 1 },
});
const counted = CATEGORIES.filter((category) => category !== "seo");
const runs = [97, 99, 98, 100, 90].map(scores);

test("a page holds when the median of every score that counts meets the target", () => {
  expect(derived(runs, counted, TARGET)).toMatchObject({
    median: { performance: 98 },
    holds: true,
  });
  expect(derived(runs, CATEGORIES, TARGET).holds).toBe(false);
});

test("finds what the runs do not give, and too few of them", () => {
  const row = { page: "home", counted, target: TARGET, runs, ...derived(runs, counted, TARGET) };
  expect(problemsOfLighthouse([row])).toEqual([]);
  expect(problemsOfLighthouse([{ ...row, holds: false }])).toHaveLength(1);
  expect(problemsOfLighthouse([{ ...row, runs: runs.slice(0, RUNS - 1) }])).toHaveLength(1);
  expect(problemsOfLighthouse([])).toHaveLength(1);
});
