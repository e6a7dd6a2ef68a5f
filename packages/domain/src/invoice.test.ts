import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  creditAmounts,
  daysAfter,
  exactPrice,
  heldQuantity,
  invoiceAmounts,
  invoiceTotal,
  keepsVatTolerance,
  ocrReference,
  totalsByRate,
  vatCategory,
} from "./invoice";
import { passesLuhn } from "./luhn";
import { minor, RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";
import { vatOfGross } from "./vat";

const rate = fc.constantFrom(2500, 1200, 600, 0);
const gross = minor(10n ** 9n);
const quantity = fc.integer({ min: 1, max: 500 });
const sold = fc.record({ rate_bp: rate, gross_minor: gross, quantity });
const lineOf = ({ rate_bp, gross_minor }: { rate_bp: number; gross_minor: bigint }) => ({
  rate_bp,
  ...invoiceAmounts(gross_minor, rate_bp),
});

describe("an invoice's amounts", () => {
  it("are conserved: lines, rates and total sum alike, and net + VAT = gross in each", () => {
    fc.assert(
      fc.property(fc.array(sold, { maxLength: 40 }), (all) => {
        const lines = all.map(lineOf);
        const rates = totalsByRate(lines);
        const total = invoiceTotal(lines);
        // BR-CO-10, 13, 14 and 15, without allowances, charges and rounding.
        expect(invoiceTotal(rates)).toEqual(total);
        for (const sum of [...lines, ...rates, total]) {
          expect(sum.net_minor + sum.vat_minor).toBe(sum.gross_minor);
        }
        expect(total.gross_minor).toBe(all.reduce((sum, line) => sum + line.gross_minor, 0n));
        expect(new Set(rates.map((one) => one.rate_bp)).size).toBe(rates.length);
      }),
      RUNS,
    );
  });

  it("have the ledger's VAT: each line's by itself", () => {
    fc.assert(
      fc.property(gross, rate, (gross_minor, rate_bp) => {
        expect(invoiceAmounts(gross_minor, rate_bp).vat_minor).toBe(
          vatOfGross(gross_minor, rate_bp),
        );
      }),
      RUNS,
    );
  });

  it("keep to BR-CO-17 with 150 lines of a rate, however they round", () => {
    fc.assert(
      fc.property(rate, fc.array(gross, { minLength: 1, maxLength: 150 }), (rate_bp, amounts) => {
        const lines = amounts.map((gross_minor) => lineOf({ rate_bp, gross_minor }));
        expect(totalsByRate(lines).every(keepsVatTolerance)).toBe(true);
      }),
      RUNS,
    );
  });

  it("say when they do not: 200 pieces of 2 öre have no VAT each, and all of them would", () => {
    const lines = Array.from({ length: 2000 }, () => lineOf({ rate_bp: 2500, gross_minor: 2n }));
    expect(totalsByRate(lines).every(keepsVatTolerance)).toBe(false);
  });
});

describe("credits", () => {
  it("give a line's net and VAT back exactly, in whatever parts they come, and never less than none", () => {
    fc.assert(
      fc.property(
        gross,
        rate,
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 }),
        (gross_minor, rate_bp, percents) => {
          const whole = invoiceAmounts(gross_minor, rate_bp);
          let { net_minor, vat_minor } = whole;
          const parts = [];
          for (const percent of [...percents, 100]) {
            const amount_minor = ((net_minor + vat_minor) * BigInt(percent)) / 100n;
            const part = creditAmounts({ net_minor, vat_minor }, amount_minor);
            expect(part.net_minor >= 0n && part.vat_minor >= 0n).toBe(true);
            expect(part.gross_minor).toBe(amount_minor);
            parts.push(part);
            net_minor -= part.net_minor;
            vat_minor -= part.vat_minor;
          }
          expect(invoiceTotal(parts)).toEqual(whole);
        },
      ),
      RUNS,
    );
  });

  it("never exceed what is left", () => {
    const remaining = { net_minor: 32n, vat_minor: 8n };
    expectCode(() => creditAmounts(remaining, 41n), "amount_exceeds_remaining");
    expectCode(() => creditAmounts(remaining, -1n), "amount_negative");
  });
});

describe("a line's price", () => {
  it("times its quantity is its net, exactly", () => {
    fc.assert(
      fc.property(gross, quantity, (net_minor, pieces) => {
        const { price_minor, per_quantity } = exactPrice(net_minor, pieces);
        expect(price_minor * BigInt(pieces)).toBe(net_minor * BigInt(per_quantity));
      }),
      RUNS,
    );
    expect(exactPrice(4_000n, 4)).toEqual({ price_minor: 1_000n, per_quantity: 1 });
    expect(exactPrice(1_000n, 3)).toEqual({ price_minor: 1_000n, per_quantity: 3 });
    expectCode(() => exactPrice(1n, 0), "quantity_invalid");
  });

  it("goes with the pieces that are left", () => {
    expect(heldQuantity(3, 6_667n, 10_000n)).toBe(2);
    expect(heldQuantity(3, 10_000n, 10_000n)).toBe(3);
    expect(heldQuantity(3, 1n, 10_000n)).toBe(1);
    expect(heldQuantity(2, 0n, 0n)).toBe(2);
  });
});

describe("a payment's reference", () => {
  it("has its length and a check digit, and differs for each invoice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (serial) => {
        const reference = ocrReference(serial);
        expect(passesLuhn(reference)).toBe(true);
        expect(Number(reference.at(-2))).toBe(reference.length % 10);
        expect(Number(reference.slice(0, -2))).toBe(serial);
        expect(reference.length).toBeLessThanOrEqual(25);
      }),
      RUNS,
    );
    expectCode(() => ocrReference(0), "serial_invalid");
  });
});

it("VAT's category follows the seller's registration and the rate", () => {
  expect([vatCategory(true, 600), vatCategory(true, 0), vatCategory(false, 0)]).toEqual([
    ...["S", "E", "O"],
  ]);
});

it("is due so many days later, over months, years and summer time", () => {
  expect(daysAfter("2026-12-02", 30)).toBe("2027-01-01");
  expect(daysAfter("2028-02-28", 2)).toBe("2028-03-01");
  expect(daysAfter("2026-03-28", 2)).toBe("2026-03-30");
  expectCode(() => daysAfter("2026-02-30", 1), "date_invalid");
});
