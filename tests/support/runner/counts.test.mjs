// @ts-check
import { expect, test } from "vitest";
import { countsOf, sumOf } from "./counts.mjs";

const VITEST = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };

test("vitest's and Playwright's reports are counted", () => {
  expect(countsOf(VITEST, false)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  const stats = { expected: 5, flaky: 1, unexpected: 3, skipped: 4 };
  expect(countsOf({ stats }, false)).toEqual({ passed: 6, failed: 3, skipped: 4 });
});

test("a runner that fails without a failed test is one failure", () => {
  const passed = { ...VITEST, numFailedTests: 0 };
  expect(countsOf(passed, false)).toMatchObject({ passed: 7, failed: 1 });
  expect(countsOf(passed, true)).toMatchObject({ passed: 7, failed: 0 });
});

test("a runner that leaves no report has run no tests, and fails if it failed", () => {
  expect(countsOf(undefined, true)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  expect(countsOf(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("counts are summed over all runners", () => {
  const all = [countsOf(VITEST, false), countsOf(undefined, false)];
  expect(sumOf(all)).toEqual({ passed: 7, failed: 3, skipped: 2 });
  expect(sumOf([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
