import { describe, expect, it } from "vitest";
import { figuresOf, totalOf } from "./place-month-figures";

const TERMS = {
  seats: 3,
  occupied_seats: 2,
  seat_cost_minor: 1_000_000,
  hours_per_month: 80,
  public_support_minor: 1_200_000,
};

describe("figures of a place month", () => {
  it("puts cost, support, sales and gap side by side, and they add up", () => {
    const figures = figuresOf("2026-11", TERMS, 300_001n);
    expect(figures).toMatchObject({
      cost_minor: 2_000_000,
      public_support_minor: 1_200_000,
      funded_minor: 300_001,
      gap_minor: 499_999,
      coverage_bp: 7_500,
    });
  });

  it("has no gap below zero and no coverage without a cost", () => {
    expect(figuresOf("2026-11", TERMS, 900_000n)).toMatchObject({
      gap_minor: 0,
      coverage_bp: 10_500,
    });
    expect(figuresOf("2026-11", undefined, 0n)).toMatchObject({
      has_terms: false,
      cost_minor: 0,
      coverage_bp: null,
    });
  });

  it("says 100 % only when nothing is lacking", () => {
    expect(figuresOf("2026-11", TERMS, 799_999n).coverage_bp).toBe(9_999);
    expect(figuresOf("2026-11", TERMS, 800_000n).coverage_bp).toBe(10_000);
  });

  it("does not let one place's surplus hide another's gap", () => {
    const total = totalOf([
      figuresOf("2026-11", TERMS, 2_000_000n),
      figuresOf("2026-11", TERMS, 0n),
      figuresOf("2026-11", undefined, 5n),
    ]);
    expect(total).toMatchObject({
      places: 2,
      cost_minor: 4_000_000,
      funded_minor: 2_000_005,
      gap_minor: 800_000,
      coverage_bp: 8_000,
    });
  });
});
