import { expect, test } from "vitest";
import { BackendError, isSignedOut, waitMinutes } from "./errors";

const tooMany = (data: unknown) => new BackendError("too_many_requests", 429, "x", data);

test.each([
  [1, 1],
  [60, 1],
  [61, 2],
  [900, 15],
])("%s seconds are %s minutes to wait", (retry_after_seconds, minutes) => {
  expect(waitMinutes(tooMany({ retry_after_seconds }))).toBe(minutes);
});

test("without a number the wait is a minute, and other errors have none", () => {
  expect(waitMinutes(tooMany(undefined))).toBe(1);
  expect(waitMinutes(new BackendError("conflict", 409, "x"))).toBeNull();
});

test("only 401 means signed out", () => {
  expect(isSignedOut(new BackendError("not_allowed", 401, "x"))).toBe(true);
  expect(isSignedOut(new BackendError("not_allowed", 403, "x"))).toBe(false);
  expect(isSignedOut(new Error("x"))).toBe(false);
});
