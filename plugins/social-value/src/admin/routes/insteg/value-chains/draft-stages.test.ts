import { describe, expect, it } from "vitest";
import { type DraftStage, draftOfStages, moved, stagesToSend, sumOfShares } from "./draft-stages";

const row = (share: string, changes: Partial<DraftStage> = {}): DraftStage => ({
  key: 1,
  activity_code: "sy",
  enterprise_id: "ent_1",
  share,
  contribution: "20",
  ...changes,
});

describe("a draft's stages", () => {
  it("sum as they are typed, unreadable shares as nothing", () => {
    expect(sumOfShares([row("60"), row("39,99"), row("?")])).toBe(9_999);
    expect(sumOfShares([row("33,33"), row("33,33"), row("33,34")])).toBe(10_000);
  });

  it("are sent as basis points only when every row is complete", () => {
    expect(stagesToSend([row("12,5")])).toEqual([
      { activity_code: "sy", enterprise_id: "ent_1", share_bp: 1_250, contribution_bp: 2_000 },
    ]);
    for (const wrong of [
      row("0"),
      row("100,01"),
      row("10", { enterprise_id: "" }),
      row("10", { activity_code: "" }),
      row("10", { contribution: "101" }),
    ]) {
      expect(stagesToSend([row("90"), wrong])).toBeNull();
    }
  });

  it("keep every row when one is moved", () => {
    const rows = ["a", "b", "c"].map((activity_code) => row("1", { activity_code }));
    const order = (list: DraftStage[]) => list.map((one) => one.activity_code).join("");
    expect(order(moved(rows, 2, -1))).toBe("acb");
    expect(order(moved(rows, 0, 1))).toBe("bac");
  });

  it("begin with one empty row", () => {
    expect(draftOfStages([], "sv-SE")).toHaveLength(1);
  });
});
