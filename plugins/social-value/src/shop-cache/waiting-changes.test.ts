import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Change } from "./tags-of-event";
import { WaitingChanges } from "./waiting-changes";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("hands close changes on together, once each, and never waits longer than it may", () => {
  const handed: Change[] = [];
  const waiting = new WaitingChanges(100, async (change) => {
    handed.push(change);
  });
  waiting.add({ tags: ["products"], ids: ["a"] });
  vi.advanceTimersByTime(60);
  waiting.add({ tags: ["products"], ids: ["a", "b"] });
  vi.advanceTimersByTime(40);
  expect(handed).toEqual([{ tags: ["products"], ids: ["a", "b"] }]);
  waiting.add({ tags: [], ids: ["c"] });
  vi.advanceTimersByTime(100);
  expect(handed[1]).toEqual({ tags: [], ids: ["c"] });
});
