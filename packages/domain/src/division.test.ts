import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumOf } from "./amount";
import { divide, divideOverRemaining } from "./division";
import { cutsOf, RUNS, shuffled } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

/** Small weights make ties common; large ones make the arithmetic work. */
const weight = fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 10n ** 24n));
const weights = fc
  .uniqueArray(fc.tuple(fc.string({ maxLength: 4 }), weight), {
    minLength: 1,
    maxLength: 12,
    selector: ([key]) => key,
  })
  .map((entries) => entries.map(([key, weight]) => ({ key, weight })))
  .filter((entries) => entries.some((entry) => entry.weight > 0n));
const total = fc.oneof(fc.bigInt(0n, 50n), fc.bigInt(0n, 10n ** 18n));

describe("divide", () => {
  it("gives parts that sum to the whole, none negative", () => {
    fc.assert(
      fc.property(total, weights, (whole, entries) => {
        const parts = divide(whole, entries);
        expect([...parts.keys()]).toEqual(entries.map((entry) => entry.key));
        expect(sumOf(parts.values())).toBe(whole);
        expect([...parts.values()].every((part) => part >= 0n)).toBe(true);
      }),
      RUNS,
    );
  });

  it("gives each part within one of its exact quota, and nothing to a weight of zero", () => {
    fc.assert(
      fc.property(total, weights, (whole, entries) => {
        const parts = divide(whole, entries);
        const sum = sumOf(entries.map((entry) => entry.weight));
        for (const { key, weight } of entries) {
          const error = (parts.get(key) ?? -1n) * sum - whole * weight;
          expect(error < sum && error > -sum).toBe(true);
          expect(weight === 0n ? parts.get(key) : 0n).toBe(0n);
        }
      }),
      RUNS,
    );
  });

  it("is the same whichever order the keys are listed in", () => {
    const cases = weights.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries)));
    fc.assert(
      fc.property(total, cases, (whole, [entries, reordered]) => {
        expect(divide(whole, reordered)).toEqual(divide(whole, entries));
      }),
      RUNS,
    );
  });

  it("gives the odd öre to the larger remainder, then to the lower key by code unit", () => {
    const equal = ["ä", "b", "a", "Z"].map((key) => ({ key, weight: 1n }));
    expect(Object.fromEntries(divide(6n, equal))).toEqual({ Z: 2n, a: 2n, b: 1n, ä: 1n });
    const uneven = [
      { key: "a", weight: 1n },
      { key: "b", weight: 2n },
    ];
    expect(Object.fromEntries(divide(100n, uneven))).toEqual({ a: 33n, b: 67n });
  });

  it("divides zero into zeros, weights or not", () => {
    expect(divide(0n, [{ key: "a", weight: 0n }])).toEqual(new Map([["a", 0n]]));
    expect(divide(0n, [])).toEqual(new Map());
  });

  it("refuses what cannot be divided", () => {
    const one = { key: "a", weight: 1n };
    expectCode(() => divide(1n, []), "division_without_weights");
    expectCode(() => divide(1n, [{ key: "a", weight: 0n }]), "division_without_weights");
    expectCode(() => divide(-1n, [one]), "amount_negative");
    expectCode(() => divide(1n, [one, { key: "b", weight: -1n }]), "weight_negative");
    expectCode(() => divide(0n, [one, one]), "duplicate_key", { key: "a" });
  });
});

describe("divideOverRemaining", () => {
  const sequence = fc
    .array(fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 10n ** 9n)), { minLength: 1, maxLength: 8 })
    .chain((amounts) => fc.tuple(fc.constant(amounts), cutsOf(sumOf(amounts))));

  it("gives each key exactly what it had, by any sequence that sums to the whole", () => {
    fc.assert(
      fc.property(sequence, ([amounts, cuts]) => {
        const rest = amounts.map((remaining, index) => ({ key: `k${index}`, remaining }));
        for (const cut of cuts) {
          const parts = divideOverRemaining(cut, rest);
          for (const entry of rest) {
            const part = parts.get(entry.key) ?? -1n;
            expect(part >= 0n && part <= entry.remaining).toBe(true);
            entry.remaining -= part;
          }
        }
        expect(rest.map((entry) => entry.remaining)).toEqual(amounts.map(() => 0n));
      }),
      RUNS,
    );
  });

  it("takes nothing of nothing", () => {
    expect(divideOverRemaining(0n, [{ key: "a", remaining: 0n }])).toEqual(new Map([["a", 0n]]));
  });

  it("refuses more than remains", () => {
    expectCode(
      () => divideOverRemaining(3n, [{ key: "a", remaining: 2n }]),
      "amount_exceeds_remaining",
      { amount: "3", remaining: "2" },
    );
  });

  it("is needed: dividing the cumulative total can shrink a part", () => {
    const seats = [
      { key: "a", weight: 6n },
      { key: "b", weight: 6n },
      { key: "c", weight: 2n },
    ];
    expect(divide(10n, seats).get("c")).toBe(2n);
    expect(divide(11n, seats).get("c")).toBe(1n);
  });
});
