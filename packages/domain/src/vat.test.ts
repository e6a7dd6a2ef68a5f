import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisPoints, minor, RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";
import {
  isVatRegistered,
  sellerVatRateBp,
  VAT_CLASSES,
  type VatClass,
  vatOfGross,
  vatRateBp,
} from "./vat";

describe("the VAT table", () => {
  it.each<[VatClass, string, number]>([
    ["food", "2026-03-31", 1200],
    ["food", "2026-04-01", 600],
    ["food", "2027-12-31", 600],
    ["food", "2028-01-01", 1200],
    ["standard", "2026-04-01", 2500],
    ["serving", "2026-04-01", 1200],
    ["culture", "2026-04-01", 600],
    ["exempt", "2026-04-01", 0],
  ])("%s on %s is %s", (vat_class, date, rate_bp) => {
    expect(vatRateBp(vat_class, date)).toBe(rate_bp);
  });

  it("has a rate for every class, long before and after the change", () => {
    for (const vat_class of VAT_CLASSES) {
      expect(vatRateBp(vat_class, "2000-01-01")).toBe(vatRateBp(vat_class, "2099-12-31"));
    }
  });

  it("refuses a day that does not exist", () => {
    expectCode(() => vatRateBp("food", "2026-02-30"), "date_invalid");
    expectCode(() => vatRateBp("food", "2026-04"), "date_invalid");
  });
});

describe("a seller's rate", () => {
  const seller = { vat_registered_from: "2026-01-15", vat_registered_until: "2026-06-30" };

  it("is 0 outside its registration, of which both days count", () => {
    expect(sellerVatRateBp("standard", seller, "2026-01-14")).toBe(0);
    expect(sellerVatRateBp("standard", seller, "2026-01-15")).toBe(2500);
    expect(sellerVatRateBp("standard", seller, "2026-06-30")).toBe(2500);
    expect(sellerVatRateBp("standard", seller, "2026-07-01")).toBe(0);
  });

  it("is registered from its first day through its last", () => {
    const days = ["2026-01-14", "2026-01-15", "2026-06-30", "2026-07-01"];
    expect(days.map((day) => isVatRegistered(seller, day))).toEqual([false, true, true, false]);
  });

  it("goes on without an end, and is 0 for a seller that never registered", () => {
    const open = { ...seller, vat_registered_until: null };
    expect(sellerVatRateBp("food", open, "2027-01-01")).toBe(600);
    const never = { vat_registered_from: null, vat_registered_until: null };
    expect(sellerVatRateBp("food", never, "2027-01-01")).toBe(0);
  });
});

describe("vatOfGross", () => {
  it("is within half an öre of gross · r / (100 + r)", () => {
    fc.assert(
      fc.property(minor(10n ** 15n), basisPoints, (gross_minor, rate_bp) => {
        const whole = 10000n + BigInt(rate_bp);
        const twiceError =
          2n * (vatOfGross(gross_minor, rate_bp) * whole - gross_minor * BigInt(rate_bp));
        expect(twiceError > -whole && twiceError <= whole).toBe(true);
      }),
      RUNS,
    );
  });

  it.each([
    [12500n, 2500, 2500n],
    [11200n, 1200, 1200n],
    [10600n, 600, 600n],
    [12900n, 600, 730n],
    [999n, 0, 0n],
    // exactly one and a half
    [14n, 1200, 2n],
  ])("of %s at %s is %s", (gross_minor, rate_bp, vat_minor) => {
    expect(vatOfGross(gross_minor, rate_bp)).toBe(vat_minor);
  });
});
