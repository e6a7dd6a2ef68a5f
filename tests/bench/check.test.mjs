// @ts-check
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { problemsOf } from "./lib/check-rows.mjs";
import { RESULTS_DIR } from "./lib/results.mjs";
import { row } from "./lib/row.mjs";

const CIRCUMSTANCES = {
  versions: { medusa: "2.21.2" },
  machine: { cpu: "A processor", cores: 2, memory_gb: 24, node: "20.20.0", postgres: "18.4" },
  measured_at: "2026-11-23T12:00:00.000Z",
};

/** @param {Partial<import("./lib/row.mjs").Measured>} [wish] */
function measured(wish) {
  return row(
    {
      metric: "throughput",
      unit: "requests/s",
      better: "higher",
      other_name: "the other",
      target: 0.9,
      samples: { ours: [9, 10, 11, 10, 9, 10, 12], other: [10, 10, 10, 11, 9, 10, 10] },
      ...wish,
    },
    CIRCUMSTANCES,
  );
}

describe("a row", () => {
  it("takes the medians of its rounds, and the least and greatest of their ratios", () => {
    expect(measured()).toMatchObject({
      ...{ ours: 10, other: 10, ratio: 1, holds: true },
      ...{ spread: [0.9, 1.2], rounds: 7 },
    });
  });

  it("holds at its target and not below it, where higher is better", () => {
    const samplesOf = (/** @type {number} */ value) => ({
      ours: Array(7).fill(value),
      other: Array(7).fill(100),
    });
    expect(measured({ samples: samplesOf(90) }).holds).toBe(true);
    expect(measured({ samples: samplesOf(89.9) }).holds).toBe(false);
  });

  it("holds at its target and not above it, where lower is better", () => {
    const samplesOf = (/** @type {number} */ value) => ({
      ours: Array(7).fill(value),
      other: Array(7).fill(15),
    });
    expect(measured({ better: "lower", target: 1, samples: samplesOf(15) }).holds).toBe(true);
    expect(measured({ better: "lower", target: 1, samples: samplesOf(16) }).holds).toBe(false);
  });

  it("claims nothing without a target", () => {
    expect(measured({ target: null }).holds).toBeNull();
  });
});

describe("the checker", () => {
  it("finds nothing to say of what a run has written", () => {
    expect(problemsOf([measured(), measured({ better: "lower", target: null })])).toEqual([]);
  });

  it.each([
    ["holds", false],
    ["ratio", 1.1],
    ["ours", 12],
    ["other", 9],
    ["spread", [1, 1]],
    ["rounds", 9],
  ])("fails on a lie about %s", (field, lie) => {
    expect(problemsOf([{ ...measured(), [field]: lie }])).toHaveLength(1);
  });

  it("fails on a target that was lowered under a claim that stays", () => {
    expect(problemsOf([{ ...measured(), target: 1.2 }])).toHaveLength(1);
    expect(problemsOf([{ ...measured(), target: null }])).toHaveLength(1);
  });

  it("fails on too few rounds", () => {
    const samples = { ours: [10, 10], other: [10, 10] };
    expect(problemsOf([measured({ samples })])).toEqual(["throughput: fewer than 7 rounds"]);
  });

  it("fails on what is no row, and on no rows", () => {
    expect(problemsOf([])).toHaveLength(1);
    expect(problemsOf({})).toHaveLength(1);
    expect(problemsOf([null])).toHaveLength(1);
    expect(problemsOf([{ ...measured(), samples: undefined }])).toHaveLength(1);
    const machine = { ...CIRCUMSTANCES.machine, host: "somebody's" };
    expect(problemsOf([{ ...measured(), machine }])).toHaveLength(1);
  });
});

describe("the results that are kept", () => {
  it("tell the truth", async () => {
    const names = (await readdir(RESULTS_DIR).catch(() => [])).filter((n) => n.endsWith(".json"));
    for (const name of names) {
      const rows = JSON.parse(await readFile(path.join(RESULTS_DIR, name), "utf8"));
      expect(problemsOf(rows), name).toEqual([]);
    }
  });
});
