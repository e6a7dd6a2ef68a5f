import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumOf } from "./amount";
import type { Component } from "./sale";
import {
  blendedRateBp,
  componentsOfShipping,
  type ShippingLine,
  shippingGrossByRate,
} from "./shipping";
import { consignment, RUNS, shippingLine, shuffled } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";
import { vatOfGross } from "./vat";

const amounts = (components: readonly Component[]) =>
  Object.fromEntries(components.map(({ key, amount_minor }) => [key, amount_minor]));
const accounts = (components: readonly Component[]) =>
  Object.fromEntries(components.map(({ key, account }) => [key, account]));
const sum = (components: readonly Component[]) =>
  sumOf(components.map((component) => component.amount_minor));
const byKey = (components: readonly Component[]) =>
  new Map(components.map((component) => [component.key, component]));

describe("componentsOfShipping", () => {
  const parcel: ShippingLine = {
    line_id: "parcel",
    gross_minor: 5900n,
    network_discount_minor: 0n,
    shipper_id: "bee",
    sale_model: "intermediary",
    consignment: [{ vat_rate_bp: 600, net_minor: 100n }],
  };

  it("conserves money, each component positive, whichever order the nets are listed in", () => {
    const cases = shippingLine().chain((line) =>
      fc.tuple(fc.constant(line), shuffled(line.consignment)),
    );
    fc.assert(
      fc.property(cases, ([line, consignment]) => {
        const { components, promotion_minor } = componentsOfShipping(line);
        expect(sum(components)).toBe(line.gross_minor + promotion_minor);
        expect(components.every((component) => component.amount_minor > 0n)).toBe(true);
        const reordered = componentsOfShipping({ ...line, consignment });
        expect(byKey(reordered.components)).toEqual(byKey(components));
        expect(reordered.promotion_minor).toBe(promotion_minor);
      }),
      RUNS,
    );
  });

  it("has the network add no more than its discount, and never take anything back", () => {
    fc.assert(
      fc.property(shippingLine(), (line) => {
        const { promotion_minor } = componentsOfShipping(line);
        expect(promotion_minor >= 0n).toBe(true);
        expect(promotion_minor <= line.network_discount_minor).toBe(true);
      }),
      RUNS,
    );
  });

  it.each([
    [7n, [1n, 11n, 6n]],
    [31n, [3n, 1n, 3n]],
  ])(
    "lets no odd öre that moves between rates reach the promotion (%s öre)",
    (gross_minor, nets) => {
      // Apportioned each by itself, one öre more of gross makes the net 1 less, or 2 more.
      const consignment = [600, 1200, 2500].map((vat_rate_bp, index) => ({
        vat_rate_bp,
        net_minor: nets[index] ?? 0n,
      }));
      const line = { ...parcel, gross_minor, network_discount_minor: 1n, consignment };
      expect([0n, 1n]).toContain(componentsOfShipping(line).promotion_minor);
    },
  );

  it("pays the shipper the same whether the network's discount is given or not", () => {
    fc.assert(
      fc.property(shippingLine(), (line) => {
        const full = {
          ...line,
          gross_minor: line.gross_minor + line.network_discount_minor,
          network_discount_minor: 0n,
        };
        const paid = (one: ShippingLine) => amounts(componentsOfShipping(one).components).shipping;
        expect(paid(line)).toBe(paid(full));
      }),
      RUNS,
    );
  });

  it("takes VAT of what the customer pays, part by part as the receipt shows it", () => {
    fc.assert(
      fc.property(shippingLine(), (line) => {
        const parts = shippingGrossByRate(line);
        expect(sumOf(parts.map(([, part]) => part))).toBe(parts.length > 0 ? line.gross_minor : 0n);
        const vat = componentsOfShipping(line).components.filter(({ kind }) => kind === "vat");
        expect(sum(vat)).toBe(sumOf(parts.map(([rate, part]) => vatOfGross(part, rate))));
      }),
      RUNS,
    );
  });

  it("gives the shipper the undiscounted net when the network funds the discount", () => {
    // 69.00 less 34.50: VAT 6.90 of what is paid; net 27.60 paid, 55.20 undiscounted.
    const half = {
      ...parcel,
      gross_minor: 3450n,
      network_discount_minor: 3450n,
      consignment: [{ vat_rate_bp: 2500, net_minor: 100n }],
    };
    const { components, promotion_minor } = componentsOfShipping(half);
    expect(amounts(components)).toEqual({ "vat:2500": 690n, shipping: 5520n });
    expect(promotion_minor).toBe(2760n);
  });

  it("follows its consignment's rates by net, entries of one rate merged", () => {
    const { components } = componentsOfShipping({
      ...parcel,
      gross_minor: 10000n,
      consignment: [
        { vat_rate_bp: 2500, net_minor: 100n },
        { vat_rate_bp: 600, net_minor: 300n },
        { vat_rate_bp: 2500, net_minor: 200n },
      ],
    });
    expect(amounts(components)).toEqual({ "vat:2500": 1000n, "vat:600": 283n, shipping: 8717n });
    expect(accounts(components)).toEqual({
      "vat:2500": "enterprise:bee:vat:2500",
      "vat:600": "enterprise:bee:vat:600",
      shipping: "enterprise:bee:shipping",
    });
  });

  it("pays the shipper, and the network its VAT, when the network sells in its own name", () => {
    const { components } = componentsOfShipping({ ...parcel, sale_model: "commission_sale" });
    expect(accounts(components)).toEqual({
      "vat:600": "network:vat:600",
      shipping: "enterprise:bee:shipping",
    });
  });

  it("carries no VAT without goods to follow, and nothing when it is free", () => {
    const alone = componentsOfShipping({ ...parcel, consignment: [] });
    expect(amounts(alone.components)).toEqual({ shipping: 5900n });
    expect(componentsOfShipping({ ...parcel, gross_minor: 0n }).components).toEqual([]);
  });

  it("follows the rates of goods that are given away, each alike", () => {
    const consignment = [
      { vat_rate_bp: 600, net_minor: 0n },
      { vat_rate_bp: 2500, net_minor: 0n },
    ];
    const { components } = componentsOfShipping({ ...parcel, gross_minor: 6900n, consignment });
    expect(amounts(components)).toEqual({ "vat:600": 195n, "vat:2500": 690n, shipping: 6015n });
  });

  it("refuses negative amounts", () => {
    expectCode(() => componentsOfShipping({ ...parcel, gross_minor: -1n }), "amount_negative");
    expectCode(
      () => componentsOfShipping({ ...parcel, network_discount_minor: -1n }),
      "amount_negative",
    );
    const consignment = [
      { vat_rate_bp: 600, net_minor: -1n },
      { vat_rate_bp: 600, net_minor: 2n },
    ];
    expectCode(() => componentsOfShipping({ ...parcel, consignment }), "amount_negative");
  });
});

describe("blendedRateBp", () => {
  it("is the mean of the rates by net, between the least and the greatest of them", () => {
    expect(
      blendedRateBp([
        { vat_rate_bp: 600, net_minor: 11_792n },
        { vat_rate_bp: 2500, net_minor: 8480n },
      ]),
    ).toBe(1395);
    fc.assert(
      fc.property(consignment, (parts) => {
        const blended = blendedRateBp(parts);
        const rates = parts.map((part) => part.vat_rate_bp);
        if (blended === null) {
          expect(parts).toEqual([]);
        } else {
          expect(blended).toBeGreaterThanOrEqual(Math.min(...rates));
          expect(blended).toBeLessThanOrEqual(Math.max(...rates));
        }
      }),
      RUNS,
    );
  });

  it("is the rate of goods that are given away", () => {
    expect(blendedRateBp([{ vat_rate_bp: 600, net_minor: 0n }])).toBe(600);
  });
});
