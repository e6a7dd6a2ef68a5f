import type { OwnChain, OwnChainStage } from "@/lib/backend/own-chain";

/** What a proposal changes for the enterprise; basis points. */
export type ChainChange =
  | { kind: "new"; stage: OwnChainStage }
  | { kind: "gone"; stage: OwnChainStage }
  | { kind: "share" | "contribution"; activity: string; before_bp: number; after_bp: number };

/** The enterprise's own stages before and after, compared activity by activity in their order. */
export function chainChanges({ in_force, proposal }: OwnChain): ChainChange[] {
  const before = [...(in_force?.stages ?? [])].filter((stage) => stage.is_own);
  const changes: ChainChange[] = [];
  for (const stage of (proposal?.stages ?? []).filter((one) => one.is_own)) {
    const index = before.findIndex((one) => one.activity === stage.activity);
    const [old] = index < 0 ? [] : before.splice(index, 1);
    if (!old) {
      changes.push({ kind: "new", stage });
      continue;
    }
    const { activity } = stage;
    for (const [kind, field] of [
      ["share", "share_bp"],
      ["contribution", "contribution_bp"],
    ] as const) {
      if (old[field] !== stage[field]) {
        changes.push({ kind, activity, before_bp: old[field], after_bp: stage[field] });
      }
    }
  }
  return [...changes, ...before.map((stage) => ({ kind: "gone" as const, stage }))];
}
