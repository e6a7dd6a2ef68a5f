import { expect, test } from "vitest";
import { timelineOf } from "./timeline";

const at = "2026-11-24T10:00:00.000Z";
const states = (changed: Partial<Parameters<typeof timelineOf>[0]>) =>
  timelineOf({ status: "unverified", created_at: at, ...changed }).map(({ state }) => state);

test.each([
  ["being written", {}, ["now", "later", "later", "later"]],
  ["sent", { sent_at: at }, ["done", "now", "later", "later"]],
  ["verified", { status: "submitted", sent_at: at }, ["done", "done", "now", "later"]],
  ["asked for more", { status: "needs_more" }, ["done", "done", "now", "later"]],
  ["approved", { status: "approved", decided_at: at }, ["done", "done", "done", "done"]],
  ["refused", { status: "refused", decided_at: at }, ["done", "done", "done", "done"]],
] as const)("%s", (_name, changed, expected) => {
  expect(states(changed)).toEqual(expected);
});

test("a step has its time only when it is done", () => {
  const steps = timelineOf({ status: "unverified", created_at: at, sent_at: at });
  expect(steps.map((step) => step.at)).toEqual([at, null, null, null]);
});
