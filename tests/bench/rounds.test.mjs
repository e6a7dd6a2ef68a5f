// @ts-check
import { describe, expect, it } from "vitest";
import { figureRows } from "./groups/ledger/figure-rows.mjs";
import { alternate, alternateInTurns, TURNS } from "./lib/rounds.mjs";

const SIDES = { ours: "o", values: "v", unnest: "u" };

describe("rounds", () => {
  it("measure every side, and let another go first each time", async () => {
    /** @type {string[]} */
    const order = [];
    const figures = await alternate(4, SIDES, async (side, round) => {
      order.push(side);
      return `${side}${round}`;
    });
    expect(order.join("")).toBe("ovu" + "vuo" + "uov" + "ovu");
    expect(figures.values).toEqual(["v0", "v1", "v2", "v3"]);
  });

  it("of several turns each have the time of all their turns", async () => {
    let turns = 0;
    const figures = await alternateInTurns(2, { ours: 1, other: 10 }, async (ms) => {
      turns += 1;
      return ms;
    });
    expect(turns).toBe(2 * 2 * TURNS);
    expect(figures).toEqual({ ours: [TURNS, TURNS], other: [10 * TURNS, 10 * TURNS] });
  });
});

describe("the rows of figures", () => {
  const asked = (/** @type {string} */ name, isTrace = false) => ({
    question: { name, isTrace, ask: async () => ({}), aggregates: [], path: "", shown: () => ({}) },
    query: { ours: [2], other: [400] },
    page: [20],
  });
  const disk = { ledger: 3, indexes: 2, rollups: 1, seals: 1 };
  const ledgerOf = (/** @type {number} */ lines) => ({
    ...{ lines, disk },
    asked: [asked("Overview"), asked("Trace", true)],
  });
  const rows = figureRows([ledgerOf(100_000), ledgerOf(1_000_000)]);
  const targetOf = (/** @type {string} */ metric) =>
    rows.find((row) => row.metric === metric)?.target;

  it("have targets at a million lines, a trace only that of the page", () => {
    expect(targetOf("Overview, 100 000 order lines: query")).toBeNull();
    expect(targetOf("Overview, 1 000 000 order lines: query")).toBe(1 / 50);
    expect(targetOf("Trace, 1 000 000 order lines: query")).toBeNull();
    expect(targetOf("Trace, 1 000 000 order lines: the API's whole answer")).toBe(1);
  });

  it("show how each question grows, and what a line takes on disk", () => {
    const growth = rows.filter((row) => row.metric.includes("from 100 000"));
    expect(growth.map((row) => row.samples)).toEqual(Array(2).fill({ ours: [2], other: [2] }));
    expect(rows.filter((row) => row.unit === "bytes/order line")).toHaveLength(3);
  });
});
