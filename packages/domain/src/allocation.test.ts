import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, type PlaceNeed, placeNeed } from "./allocation";
import { sumOf } from "./amount";
import { minor, placeNeeds, RUNS, shuffled } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

describe("allocate", () => {
  it("conserves the amount, and no place gets more than it needs", () => {
    fc.assert(
      fc.property(minor(30_000n), placeNeeds(), (amount_minor, needs) => {
        const { places, reserve_minor } = allocate(amount_minor, needs);
        expect(sumOf(places.values()) + reserve_minor).toBe(amount_minor);
        for (const { place_id, need_minor } of needs) {
          const part = places.get(place_id) ?? -1n;
          expect(part >= 0n && part <= need_minor).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("fills the reserve only when every place has what it needs", () => {
    fc.assert(
      fc.property(minor(30_000n), placeNeeds(), (amount_minor, needs) => {
        const { places, reserve_minor } = allocate(amount_minor, needs);
        const filled = needs.every((need) => places.get(need.place_id) === need.need_minor);
        expect(reserve_minor >= 0n).toBe(true);
        expect(reserve_minor === 0n || filled).toBe(true);
      }),
      RUNS,
    );
  });

  it("is the same whichever order the places are listed in", () => {
    const cases = placeNeeds().chain((needs) => fc.tuple(fc.constant(needs), shuffled(needs)));
    fc.assert(
      fc.property(minor(30_000n), cases, (amount_minor, [needs, reordered]) => {
        expect(allocate(amount_minor, reordered)).toEqual(allocate(amount_minor, needs));
      }),
      RUNS,
    );
  });

  it("places and reserves the same totals whichever sale comes first", () => {
    const sell = (amounts: readonly bigint[], needs: readonly PlaceNeed[]) => {
      let left = [...needs];
      let reserve_minor = 0n;
      for (const amount_minor of amounts) {
        const allocation = allocate(amount_minor, left);
        reserve_minor += allocation.reserve_minor;
        left = left.map(({ place_id, need_minor }) => ({
          place_id,
          need_minor: need_minor - (allocation.places.get(place_id) ?? 0n),
        }));
      }
      return { reserve_minor, unmet_minor: sumOf(left.map((need) => need.need_minor)) };
    };
    const sales = fc
      .array(minor(9_000n), { maxLength: 5 })
      .chain((amounts) => fc.tuple(fc.constant(amounts), shuffled(amounts)));
    fc.assert(
      fc.property(sales, placeNeeds(), ([amounts, reordered], needs) => {
        expect(sell(reordered, needs)).toEqual(sell(amounts, needs));
      }),
      RUNS,
    );
  });

  it("divides in proportion to what each place still needs", () => {
    const { places, reserve_minor } = allocate(1000n, [
      { place_id: "a", need_minor: 3000n },
      { place_id: "b", need_minor: 1000n },
      { place_id: "c", need_minor: 0n },
    ]);
    expect(Object.fromEntries(places)).toEqual({ a: 750n, b: 250n, c: 0n });
    expect(reserve_minor).toBe(0n);
  });

  it("keeps everything in reserve for an enterprise without places", () => {
    expect(allocate(500n, [])).toEqual({ places: new Map(), reserve_minor: 500n });
  });

  it("refuses negative amounts and needs, and a place listed twice", () => {
    const place = { place_id: "a", need_minor: 1n };
    expectCode(() => allocate(-1n, [place]), "amount_negative");
    expectCode(() => allocate(1n, [place, { place_id: "b", need_minor: -1n }]), "weight_negative");
    expectCode(() => allocate(1n, [place, place]), "duplicate_key");
  });
});

describe("placeNeed", () => {
  const month = {
    seat_cost_minor: 1_200_000n,
    occupied_seats: 3,
    public_support_minor: 2_000_000n,
    funded_minor: 600_000n,
  };

  it("is cost less public support and what sales have funded", () => {
    expect(placeNeed(month)).toBe(1_000_000n);
  });

  it("is never negative", () => {
    expect(placeNeed({ ...month, occupied_seats: 0 })).toBe(0n);
    expect(placeNeed({ ...month, funded_minor: 1_600_000n })).toBe(0n);
    expect(placeNeed({ ...month, funded_minor: 1_600_001n })).toBe(0n);
  });
});
