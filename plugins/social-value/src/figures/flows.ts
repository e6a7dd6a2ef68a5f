import type { MedusaContainer } from "@medusajs/framework/types";
import { type FundingAsked, namedFunding } from "./named-funding";
import type { Named } from "./names";

const STEPS = ["channel", "chain", "place"] as const;
type Step = (typeof STEPS)[number];

export interface FlowNode extends Named {
  step: Step;
  /** all that flows through it, öre */
  amount_minor: number;
}

export interface FlowLink {
  from: { step: Step; id: string };
  to: { step: Step; id: string };
  amount_minor: number;
}

/**
 * The money's way from sales channel through value chain to training place. `rows` are whole ways;
 * `links` sum them between neighbours, so every node's links in sum to its links out. Öre; what was
 * refunded is deducted, so a way may be negative in a month of refunds.
 */
export async function flows(container: MedusaContainer, asked: Omit<FundingAsked, "by">) {
  const { rows, total_minor } = await namedFunding(container, { ...asked, by: STEPS });
  const nodes = new Map<string, FlowNode>();
  const links = new Map<string, FlowLink>();
  const ways = rows.map(({ keys, amount_minor }) => {
    const way = {
      channel: named(keys.channel),
      chain: named(keys.chain),
      place: named(keys.place),
    };
    for (const [index, step] of STEPS.entries()) {
      addNode(nodes, { step, ...way[step], amount_minor });
      const next = STEPS[index + 1];
      if (next) {
        const from = { step, id: way[step].id };
        addLink(links, { from, to: { step: next, id: way[next].id }, amount_minor });
      }
    }
    return { ...way, amount_minor };
  });
  return { nodes: [...nodes.values()], links: [...links.values()], rows: ways, total_minor };
}

function addNode(nodes: Map<string, FlowNode>, node: FlowNode): void {
  const key = `${node.step}|${node.id}`;
  const amount_minor = (nodes.get(key)?.amount_minor ?? 0) + node.amount_minor;
  nodes.set(key, { ...node, amount_minor });
}

function addLink(links: Map<string, FlowLink>, link: FlowLink): void {
  const key = `${link.from.step}|${link.from.id}|${link.to.id}`;
  const amount_minor = (links.get(key)?.amount_minor ?? 0) + link.amount_minor;
  links.set(key, { ...link, amount_minor });
}

function named(one: Named | undefined): Named {
  return one ?? { id: "", name: "" };
}
