import { describe, expect, it } from "vitest";
import type { Flows } from "./figure-types";
import { sankeyOf } from "./sankey";

const WEB = { step: "channel" as const, id: "web" };
// A chain may be called what a channel is called.
const WOOL = { step: "chain" as const, id: "web" };
const ATELIER = { step: "place" as const, id: "atelier" };
const FIELD = { step: "place" as const, id: "field" };

const flows: Pick<Flows, "nodes" | "links"> = {
  nodes: [WEB, WOOL, FIELD, ATELIER].map((node) => ({ ...node, name: node.id, amount_minor: 1 })),
  links: [
    { from: WEB, to: WOOL, amount_minor: 700 },
    { from: WOOL, to: ATELIER, amount_minor: 750 },
    { from: WOOL, to: FIELD, amount_minor: -50 },
  ],
};

describe("a drawing of flows", () => {
  it("leaves out what is negative and says so", () => {
    const { nodes, links, hasNegative, tallest } = sankeyOf(flows);
    expect(hasNegative).toBe(true);
    expect(nodes.map(({ step, id }) => [step, id])).toEqual([
      ["channel", "web"],
      ["chain", "web"],
      ["place", "atelier"],
    ]);
    expect(links).toEqual([
      { source: 0, target: 1, value: 700 },
      { source: 1, target: 2, value: 750 },
    ]);
    expect(tallest).toBe(1);
  });

  it("of nothing has neither nodes nor links", () => {
    expect(sankeyOf({ nodes: [], links: [] })).toEqual({
      nodes: [],
      links: [],
      tallest: 0,
      hasNegative: false,
    });
  });
});
