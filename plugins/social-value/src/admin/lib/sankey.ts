import type { FlowStep, Flows } from "./figure-types";

export interface SankeyNode {
  id: string;
  step: FlowStep;
  name: string;
  amount_minor: number;
}

export interface SankeyDrawing {
  nodes: SankeyNode[];
  /** from and to by their place among the nodes; value in öre, never below 1 */
  links: { source: number; target: number; value: number }[];
  /** so many nodes stand above each other where they are most */
  tallest: number;
  /** whether something was left out because it is negative */
  hasNegative: boolean;
}

/** What can be drawn of the flows: a band has no width below nothing, so negative ones are left out. */
export function sankeyOf({ nodes, links }: Pick<Flows, "nodes" | "links">): SankeyDrawing {
  const drawn = links.filter((link) => link.amount_minor > 0);
  const key = ({ step, id }: { step: FlowStep; id: string }) => `${step} ${id}`;
  const linked = new Set(drawn.flatMap((link) => [key(link.from), key(link.to)]));
  const shown = nodes.filter((node) => linked.has(key(node)));
  const indexOf = new Map(shown.map((node, index) => [key(node), index]));
  const counts = new Map<FlowStep, number>();
  for (const { step } of shown) {
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return {
    nodes: shown.map(({ id, step, name, amount_minor }) => ({ id, step, name, amount_minor })),
    links: drawn.map((link) => ({
      source: indexOf.get(key(link.from)) ?? 0,
      target: indexOf.get(key(link.to)) ?? 0,
      value: link.amount_minor,
    })),
    tallest: Math.max(0, ...counts.values()),
    hasNegative: drawn.length < links.length,
  };
}
