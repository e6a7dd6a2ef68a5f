import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sumOf } from "./amount";
import {
  type Supply,
  selfBillingPostings,
  shippingSupplies,
  supplyVat,
  supplyVatClass,
} from "./self-billing";
import { minor, RUNS, rateBp, shuffled } from "./testing/arbitraries";
import { balancesOf } from "./testing/ledger";

const supplies: fc.Arbitrary<Supply[]> = fc.array(
  fc.record({
    line_id: fc.constantFrom("a", "b", "c"),
    net_minor: fc.bigInt({ min: -50_000n, max: 90_000n }),
    rate_bp: rateBp,
  }),
  { maxLength: 8 },
);

describe("supplyVat", () => {
  it("loses no net, and rounds VAT once for each rate", () => {
    fc.assert(
      fc.property(supplies, (all) => {
        const vat = supplyVat(all);
        expect(sumOf(vat.map((row) => row.net_minor))).toBe(sumOf(all.map((one) => one.net_minor)));
        expect(new Set(vat.map((row) => row.rate_bp)).size).toBe(vat.length);
        for (const { rate_bp, net_minor, vat_minor } of vat) {
          const exact = net_minor * BigInt(rate_bp);
          const error = vat_minor * 10_000n - exact;
          expect(error >= -5_000n && error <= 5_000n).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("does not hang on the order of the lines", () => {
    const cases = supplies.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(cases, ([all, other]) => {
        expect(supplyVat(other)).toEqual(supplyVat(all));
      }),
      RUNS,
    );
  });

  test("a supplier that is not registered has no VAT on top", () => {
    const all = [{ line_id: "a", net_minor: 5000n, rate_bp: 0 }];
    expect(supplyVat(all)).toEqual([{ rate_bp: 0, net_minor: 5000n, vat_minor: 0n }]);
    expect(selfBillingPostings("seller", "supplier", supplyVat(all))).toEqual([]);
  });
});

describe("shippingSupplies", () => {
  it("sums to the net, whatever its sign", () => {
    const consignment = fc.array(fc.record({ vat_rate_bp: rateBp, net_minor: minor(9_000n) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(consignment, fc.bigInt({ min: -9_000n, max: 9_000n }), (parts, net_minor) => {
        const all = shippingSupplies("ship", net_minor, parts);
        expect(sumOf(all.map((one) => one.net_minor))).toBe(net_minor);
        expect(all.every((one) => one.rate_bp > 0)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("selfBillingPostings", () => {
  it("moves exactly the VAT from the seller's account, or the network's, to the supplier's", () => {
    fc.assert(
      fc.property(supplies, fc.constantFrom("seller", null), (all, seller) => {
        const vat = supplyVat(all);
        const balances = balancesOf(selfBillingPostings(seller, "supplier", vat));
        for (const { rate_bp, vat_minor } of vat) {
          const own = seller ? `enterprise:seller:vat:${rate_bp}` : `network:vat:${rate_bp}`;
          expect(balances.get(own) ?? 0n).toBe(-vat_minor);
          expect(balances.get(`enterprise:supplier:vat:${rate_bp}`) ?? 0n).toBe(vat_minor);
        }
      }),
      RUNS,
    );
  });
});

test("a supply follows the goods' class, but a meal's makings are food and exempt work is taxed", () => {
  expect(supplyVatClass("standard", "intermediary")).toBe("standard");
  expect(supplyVatClass("food", "intermediary")).toBe("food");
  expect(supplyVatClass("culture", "intermediary")).toBe("culture");
  expect(supplyVatClass("serving", "intermediary")).toBe("food");
  expect(supplyVatClass("exempt", "intermediary")).toBe("standard");
  expect(supplyVatClass("serving", "commission_sale")).toBe("serving");
  expect(supplyVatClass("exempt", "commission_sale")).toBe("exempt");
});
