import { describe, expect, test } from "vitest";
import { type BatchWayEvent, batchWay } from "./batch-way";

let made = 0;
const event = (
  batch_id: string,
  kind: BatchWayEvent["kind"],
  enterprise_id: string,
  on_date: string,
  more: Partial<BatchWayEvent> = {},
): BatchWayEvent => {
  made += 1;
  return { id: String(made), batch_id, kind, enterprise_id, on_date, quantity_milli: 1n, ...more };
};

describe("the way of a batch", () => {
  const wool = event("wool", "made", "farm", "2026-03-01", { activity_code: "samla_in" });
  const toMill = event("wool", "handed_over", "farm", "2026-03-05", { to_enterprise_id: "mill" });
  const toOther = event("wool", "handed_over", "farm", "2026-03-06", { to_enterprise_id: "other" });
  const got = event("wool", "received", "mill", "2026-03-07", { of_event_id: toMill.id });
  const elsewhere = event("wool", "received", "other", "2026-03-08", { of_event_id: toOther.id });
  const afterwards = event("wool", "activity", "farm", "2026-03-09", { activity_code: "sortera" });
  const carded = event("wool", "activity", "mill", "2026-03-10", { activity_code: "karda" });
  const wrong = event("wool", "activity", "mill", "2026-03-10", { activity_code: "farga" });
  const undone = event("wool", "undone", "mill", "2026-03-10", { of_event_id: wrong.id });
  const used = event("wool", "used", "mill", "2026-03-12", { into_batch_id: "yarn" });
  const yarn = event("yarn", "made", "mill", "2026-03-12", { activity_code: "spinna" });
  const toShop = event("yarn", "handed_over", "mill", "2026-03-20", { to_enterprise_id: "shop" });
  const pending = event("yarn", "handed_over", "mill", "2026-03-21", { to_enterprise_id: "shop" });
  const shopGot = event("yarn", "received", "shop", "2026-03-22", { of_event_id: toShop.id });
  const events = [
    ...[shopGot, wool, toMill, toOther, got, elsewhere, afterwards, carded, wrong, undone, used],
    ...[yarn, toShop, pending],
  ];
  const end = { batch_id: "yarn", enterprise_id: "shop", until: "2026-04-01" };

  test("is what led to these very goods, in the order of the days", () => {
    const { steps, parts } = batchWay(events, end);
    expect(
      steps.map((s) => [s.on_date, s.kind, s.enterprise_id, s.to_enterprise_id ?? s.activity_code]),
    ).toEqual([
      ["2026-03-01", "made", "farm", "samla_in"],
      ["2026-03-07", "handed_over", "farm", "mill"],
      ["2026-03-10", "activity", "mill", "karda"],
      ["2026-03-12", "made", "mill", "spinna"],
      ["2026-03-22", "handed_over", "mill", "shop"],
    ]);
    expect(parts.map((part) => `${part.batch_id} ${part.enterprise_id}`).sort()).toEqual([
      "wool farm",
      "wool mill",
      "yarn mill",
      "yarn shop",
    ]);
  });

  test("ends where goods only went to and fro", () => {
    const back = event("yarn", "handed_over", "shop", "2026-03-23", { to_enterprise_id: "mill" });
    const gotBack = event("yarn", "received", "mill", "2026-03-24", { of_event_id: back.id });
    const { steps } = batchWay([...events, back, gotBack], { ...end, enterprise_id: "mill" });
    expect(steps.filter((step) => step.kind === "handed_over")).toHaveLength(3);
  });
});
