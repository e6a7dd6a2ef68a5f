import type { OwnChain } from "@/lib/backend/own-chain";

/** In a word how a chain stands with the enterprise; a key of the messages. */
export function chainState({ proposal }: OwnChain) {
  if (!proposal) return "inForce";
  if (proposal.state === "changed") return "rewriting";
  if (proposal.answer) return proposal.answer;
  return proposal.part === "leaving" ? "leaving" : "waitsForYou";
}
