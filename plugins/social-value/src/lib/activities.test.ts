import { describe, expect, test } from "vitest";
import { ACTIVITIES, activityLabel } from "./activities";

describe("activities", () => {
  test("have a code each, and a label in both languages", () => {
    const codes = ACTIVITIES.map((activity) => activity.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, sv, en } of ACTIVITIES) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect([sv, en].every((label) => label.length > 0)).toBe(true);
    }
  });

  test.each([
    ["karda", "sv-SE", "Karda"],
    ["karda", "en-US", "Card"],
    ["karda", "en", "Card"],
    ["karda", undefined, "Karda"],
    ["karda", "fi-FI", "Karda"],
    ["trolla", "sv-SE", "trolla"],
  ])("%s in %s is %s", (code, locale, label) => {
    expect(activityLabel(code, locale)).toBe(label);
  });
});
