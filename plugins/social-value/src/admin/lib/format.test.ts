import { describe, expect, it } from "vitest";
import {
  formatChange,
  formatPeriod,
  formatPoints,
  formatShortMonth,
  formatTenths,
  formatWholeKronor,
  formatWholePercent,
} from "./format";

/** Intl parts thousands and units by spaces that a test cannot be read with. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("what the figures' pages write, in Swedish and in English", () => {
  it("a change has its sign, and none is neither", () => {
    expect([123_450, -2_000, 0].map((minor) => plain(formatChange(minor, "sv-SE")))).toEqual([
      "+1 234,50",
      "−20,00",
      "0,00",
    ]);
    expect(formatChange(123_450, "en-GB")).toBe("+1,234.50");
    expect(formatPoints(-49, "sv-SE")).toBe("−0,49");
  });

  it("whole per cent are rounded down: covered is only what is covered in full", () => {
    expect([9_999, 10_000, 0, -20].map((bp) => plain(formatWholePercent(bp, "sv-SE")))).toEqual([
      "99 %",
      "100 %",
      "0 %",
      "−1 %",
    ]);
  });

  it("an axis has whole kronor, and a runway one decimal", () => {
    expect(plain(formatWholeKronor(1_234_567, "sv-SE"))).toBe("12 346 kr");
    expect(formatTenths(23, "sv-SE")).toBe("2,3");
    expect(formatTenths(0, "en-GB")).toBe("0.0");
  });

  it("a period of one month is that month", () => {
    expect(formatPeriod("2026-10", "2026-10", "sv-SE")).toBe("oktober 2026");
    expect(formatPeriod("2025-12", "2026-11", "sv-SE")).toBe("december 2025 – november 2026");
    expect(formatShortMonth("2026-11", "sv-SE")).toBe("nov. 26");
  });
});
