import { expect, test } from "vitest";
import { shownPath } from "./shown-path";

test("a chosen part of a list is shown at the list's address, all else at its own", () => {
  expect(shownPath("/sv/urval/foretag")).toBe("/sv/foretag");
  expect(shownPath("/sv/foretag/urval")).toBe("/sv/foretag/urval");
  expect(shownPath("/en")).toBe("/en");
});
