import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Delivery, dueByItem, type SoldItem, withdrawalEnd } from "./due";
import { RUNS, shuffled } from "./testing/arbitraries";

const day = (n: number) => new Date(Date.UTC(2026, 0, n, 12));
const placed_at = day(1);

const item = (fields: Partial<SoldItem> = {}): SoldItem => ({
  item_id: "jar",
  kind: "item",
  seller_id: "bee",
  quantity: 3,
  gross_minor: 10_000n,
  reduced_minor: 0n,
  deliveries: [],
  ...fields,
});
const freight = (seller_id = "bee") =>
  item({ item_id: `freight_${seller_id}`, kind: "shipping", seller_id, quantity: 1 });
const dueOf = (items: SoldItem[], id = "jar", has_withdrawal_right = true) =>
  dueByItem({ placed_at, has_withdrawal_right, items }).get(id);

const delivery: fc.Arbitrary<Delivery> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 60 }), fc.nat({ max: 9 }))
  .chain(([quantity, shipped, days]) =>
    fc.constantFrom<Delivery>(
      { quantity, shipped_at: null, delivered_at: null },
      { quantity, shipped_at: day(shipped), delivered_at: null },
      { quantity, shipped_at: day(shipped), delivered_at: day(shipped + days) },
    ),
  );

describe("dueByItem", () => {
  test("14 days after delivery, 21 after shipment where the delivery is not known", () => {
    expect(withdrawalEnd({ shipped_at: day(2), delivered_at: day(4) })).toEqual(day(18));
    expect(withdrawalEnd({ shipped_at: day(2), delivered_at: null })).toEqual(day(23));
    expect(withdrawalEnd({ shipped_at: null, delivered_at: null })).toBeNull();
  });

  test("a line waits for all that the order still holds of it", () => {
    const two = { quantity: 2, shipped_at: day(2), delivered_at: day(3) };
    const last = { quantity: 1, shipped_at: day(9), delivered_at: day(10) };
    expect(dueOf([item({ deliveries: [two] })])).toBeNull();
    expect(dueOf([item({ deliveries: [last, two] })])).toEqual(day(24));
    // The third jar was cancelled; a third of 100.00 is 33.33, and rounding must not count it.
    expect(dueOf([item({ deliveries: [two], reduced_minor: 3333n })])).toEqual(day(17));
    expect(dueOf([item({ reduced_minor: 10_000n })])).toEqual(placed_at);
  });

  test("what is withdrawn from waits until that is settled, and its freight with it", () => {
    const sent = [{ quantity: 3, shipped_at: day(2), delivered_at: day(3) }];
    const withdrawn = item({ deliveries: sent, reduced_minor: 10_000n, is_withdrawn: true });
    expect(dueOf([withdrawn, freight()])).toBeNull();
    expect(dueOf([withdrawn, freight()], "freight_bee")).toBeNull();
    expect(dueOf([withdrawn, freight("loom")], "freight_loom")).toEqual(placed_at);
    expect(dueOf([{ ...withdrawn, is_withdrawn: false }, freight()])).toEqual(placed_at);
  });

  test("freight waits for the last of its own consignment", () => {
    const sent = (n: number) => [{ quantity: 3, shipped_at: day(n), delivered_at: day(n) }];
    const items = [
      item({ deliveries: sent(2) }),
      item({ item_id: "wax", deliveries: sent(5) }),
      item({ item_id: "scarf", seller_id: "loom" }),
      freight(),
      freight("loom"),
      freight("nobody"),
    ];
    expect(dueOf(items, "freight_bee")).toEqual(day(19));
    expect(dueOf(items, "freight_loom")).toBeNull();
    expect(dueOf(items, "freight_nobody")).toEqual(placed_at);
  });

  test("without a right of withdrawal all is due at once", () => {
    expect(dueOf([item(), freight()], "jar", false)).toEqual(placed_at);
    expect(dueOf([item(), freight()], "freight_bee", false)).toEqual(placed_at);
  });

  it("does not hang on the order in which deliveries are listed", () => {
    const cases = fc
      .array(delivery, { maxLength: 5 })
      .chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
    fc.assert(
      fc.property(cases, ([list, other]) => {
        expect(dueOf([item({ deliveries: other })])).toEqual(dueOf([item({ deliveries: list })]));
      }),
      RUNS,
    );
  });

  it("is never later because more has been delivered, or less is held", () => {
    const when = (one: SoldItem) => dueOf([one])?.getTime() ?? Number.POSITIVE_INFINITY;
    fc.assert(
      fc.property(
        fc.array(delivery, { maxLength: 4 }),
        delivery,
        fc.bigInt({ min: 0n, max: 10_000n }),
        (deliveries, more, reduced_minor) => {
          const due = when(item({ deliveries }));
          expect(when(item({ deliveries: [...deliveries, more] }))).toBeLessThanOrEqual(due);
          expect(when(item({ deliveries, reduced_minor }))).toBeLessThanOrEqual(due);
        },
      ),
      RUNS,
    );
  });
});
