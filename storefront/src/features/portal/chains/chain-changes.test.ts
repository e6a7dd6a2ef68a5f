import { expect, test } from "vitest";
import type { OwnChain, OwnChainStage, Proposal } from "@/lib/backend/own-chain";
import { chainChanges } from "./chain-changes";

const stage = (activity: string, share_bp: number, contribution_bp = 0, is_own = true) =>
  ({ activity, share_bp, contribution_bp, is_own }) as OwnChainStage;
const chain = (before: OwnChainStage[], after: OwnChainStage[]) =>
  ({
    in_force: { number: 1, published_at: "", stages: before },
    proposal: { stages: after } as Proposal,
  }) as OwnChain;

test("others' stages are nothing to compare, and neither is what stays", () => {
  const same = [stage("Spinna", 3_000, 1_000)];
  const changed = chainChanges(
    chain([...same, stage("Väva", 7_000, 0, false)], [...same, stage("Väva", 7_000, 500, false)]),
  );
  expect(changed).toEqual([]);
});

test("new, gone, another share, another contribution", () => {
  const changes = chainChanges(
    chain(
      [stage("Spinna", 3_000, 1_000), stage("Karda", 1_000)],
      [stage("Spinna", 2_500, 2_000), stage("Färga", 500)],
    ),
  );
  expect(changes).toEqual([
    { kind: "share", activity: "Spinna", before_bp: 3_000, after_bp: 2_500 },
    { kind: "contribution", activity: "Spinna", before_bp: 1_000, after_bp: 2_000 },
    { kind: "new", stage: stage("Färga", 500) },
    { kind: "gone", stage: stage("Karda", 1_000) },
  ]);
});
