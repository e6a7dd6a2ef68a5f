import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  freightAmount,
  goodsAmount,
  grossAtRate,
  grossOfNet,
  priceOff,
  quoteStateOn,
  quoteTotals,
} from "./quote";
import { expectCode } from "./testing/expect-code";
import { vatOfGross } from "./vat";

const rate = fc.constantFrom(0, 600, 1200, 2500);
const price = fc.bigInt({ min: 0n, max: 10_000_000n });
const goods = fc.array(
  fc.record({
    enterprise_id: fc.constantFrom("a", "b"),
    quantity: fc.integer({ min: 1, max: 500 }),
    unit_gross_minor: price,
    vat_rate_bp: rate,
  }),
  { maxLength: 6 },
);

describe("a price without VAT", () => {
  it("is what is left when the VAT is taken out of its price with VAT again", () => {
    fc.assert(
      fc.property(price, rate, (net, rate_bp) => {
        const gross = grossOfNet(net, rate_bp);
        expect(gross - vatOfGross(gross, rate_bp)).toBe(net);
      }),
    );
    expect(grossOfNet(10_000n, 2500)).toBe(12_500n);
    expect(grossOfNet(33n, 600)).toBe(35n);
  });

  it("stands when the rate changes, and nothing changes when it does not", () => {
    expect(grossAtRate(10_600n, 600, 1200)).toBe(11_200n);
    fc.assert(
      fc.property(price, rate, (gross, rate_bp) => {
        expect(grossAtRate(gross, rate_bp, rate_bp)).toBe(gross);
      }),
    );
  });
});

describe("a percentage off", () => {
  it("is taken half up, and never gives a price outside nothing and the whole", () => {
    expect(priceOff(4_990n, 1_000)).toBe(4_491n);
    expect(priceOff(1n, 5_000)).toBe(1n);
    fc.assert(
      fc.property(price, fc.integer({ min: 0, max: 10_000 }), (amount, off_bp) => {
        const left = priceOff(amount, off_bp);
        expect(left >= 0n && left <= amount).toBe(true);
      }),
    );
    expectCode(() => priceOff(1n, 10_001), "basis_points_invalid");
  });
});

describe("what a quote costs", () => {
  it("takes VAT of each line, and a freight's at its own consignment's rates", () => {
    const lines = [
      { enterprise_id: "a", quantity: 3, unit_gross_minor: 10_600n, vat_rate_bp: 600 },
      { enterprise_id: "a", quantity: 1, unit_gross_minor: 37_500n, vat_rate_bp: 2500 },
      { enterprise_id: "b", quantity: 2, unit_gross_minor: 5_000n, vat_rate_bp: 0 },
    ];
    // Both nets of a's goods are 300,00: half of the freight at 25 %, half at 6 %.
    expect(freightAmount({ enterprise_id: "a", gross_minor: 5_000n }, lines)).toEqual({
      ...{ net_minor: 4_358n, vat_minor: 642n, gross_minor: 5_000n },
    });
    const freights = [
      { enterprise_id: "a", gross_minor: 5_000n },
      { enterprise_id: "b", gross_minor: 0n },
    ];
    expect(quoteTotals(lines, freights)).toEqual({
      ...{ net_minor: 74_358n, vat_minor: 9_942n, gross_minor: 84_300n },
      vat: [
        { rate_bp: 2500, net_minor: 32_000n, vat_minor: 8_000n, gross_minor: 40_000n },
        { rate_bp: 600, net_minor: 32_358n, vat_minor: 1_942n, gross_minor: 34_300n },
        { rate_bp: 0, net_minor: 10_000n, vat_minor: 0n, gross_minor: 10_000n },
      ],
    });
  });

  it("is the sum of its lines and of its rates, to the öre", () => {
    fc.assert(
      fc.property(goods, price, price, (lines, first, second) => {
        const freights = [
          { enterprise_id: "a", gross_minor: first },
          { enterprise_id: "b", gross_minor: second },
        ];
        const totals = quoteTotals(lines, freights);
        const parts = [
          ...lines.map((line) => goodsAmount(line)),
          ...freights.map((freight) => freightAmount(freight, lines)),
        ];
        for (const key of ["net_minor", "vat_minor", "gross_minor"] as const) {
          expect(parts.reduce((sum, part) => sum + part[key], 0n)).toBe(totals[key]);
          expect(totals.vat.reduce((sum, part) => sum + part[key], 0n)).toBe(totals[key]);
        }
        expect(totals.net_minor + totals.vat_minor).toBe(totals.gross_minor);
      }),
    );
  });

  it("is refused for parts of a piece", () => {
    const line = { quantity: 0.5, unit_gross_minor: 1n, vat_rate_bp: 0 };
    expectCode(() => goodsAmount(line), "quantity_invalid");
  });
});

describe("a quote's state", () => {
  it("is expired the day after its last day, if it was sent and nothing has become of it", () => {
    expect(quoteStateOn("sent", "2026-11-30", "2026-11-30")).toBe("sent");
    expect(quoteStateOn("sent", "2026-11-30", "2026-12-01")).toBe("expired");
    expect(quoteStateOn("accepted", "2026-11-30", "2026-12-01")).toBe("accepted");
    expect(quoteStateOn("requested", null, "2026-12-01")).toBe("requested");
  });
});
