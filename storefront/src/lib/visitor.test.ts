import { expect, test, vi } from "vitest";
import { lastHop } from "./visitor";

vi.mock("next/headers", () => ({ headers: vi.fn() }));

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["198.51.100.1, 203.0.113.7", "203.0.113.7"],
  ["::1", "::1"],
  ["", undefined],
  [null, undefined],
])("the last hop of %j is %j", (forwarded, address) => {
  expect(lastHop(forwarded)).toBe(address);
});
