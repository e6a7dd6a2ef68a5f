import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerPayment, enterpriseGeneral, networkRounding } from "./accounts";
import { sumOf } from "./amount";
import { collectionPostings, PAYMENT_KINDS, paidAtStall } from "./stall";
import { minor, RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

const kind = fc.constantFrom(...PAYMENT_KINDS);

describe("what is paid at a stall", () => {
  it.each([
    [0n, 0n],
    [49n, 0n],
    [50n, 100n],
    [149n, 100n],
    [2450n, 2500n],
    [2449n, 2400n],
    [9900n, 9900n],
  ])("%s öre in cash is %s", (total_minor, paid_minor) => {
    expect(paidAtStall(total_minor, "cash")).toBe(paid_minor);
  });

  it("is whole kronor in cash, at most 50 öre away, and exact otherwise", () => {
    fc.assert(
      fc.property(minor(100_000_000n), kind, (total_minor, payment_kind) => {
        const paid_minor = paidAtStall(total_minor, payment_kind);
        const away_minor = paid_minor - total_minor;
        expect(payment_kind === "cash" ? paid_minor % 100n : away_minor).toBe(0n);
        expect(away_minor <= 50n && away_minor > -50n).toBe(true);
      }),
      RUNS,
    );
  });

  it("rounds what is rounded no further", () => {
    fc.assert(
      fc.property(minor(100_000_000n), (total_minor) => {
        const paid_minor = paidAtStall(total_minor, "cash");
        expect(paidAtStall(paid_minor, "cash")).toBe(paid_minor);
      }),
      RUNS,
    );
  });

  it("is never less than nothing", () => {
    expectCode(() => paidAtStall(-1n, "cash"), "amount_negative");
  });
});

describe("a sale whose money the enterprise took in", () => {
  const collected = (total_minor: bigint, paid_minor: bigint) =>
    collectionPostings({ enterprise_id: "ent_a", total_minor, paid_minor });

  it("keeps every öre: what the enterprise holds is what was sold for and what rounding made", () => {
    fc.assert(
      fc.property(minor(100_000_000n), kind, (total_minor, payment_kind) => {
        const paid_minor = paidAtStall(total_minor, payment_kind);
        const postings = collected(total_minor, paid_minor);
        const on = (account: string) =>
          sumOf(postings.filter((one) => one.account === account).map((one) => one.amount_minor));
        expect(sumOf(postings.map((one) => one.amount_minor))).toBe(0n);
        expect(on(customerPayment())).toBe(total_minor);
        expect(on(enterpriseGeneral("ent_a"))).toBe(-paid_minor);
        expect(on(networkRounding())).toBe(paid_minor - total_minor);
        expect(postings.every((one) => one.amount_minor !== 0n)).toBe(true);
      }),
      RUNS,
    );
  });

  it("posts no rounding where nothing was rounded", () => {
    expect(collected(9900n, 9900n).map((one) => one.account)).toEqual([
      customerPayment(),
      enterpriseGeneral("ent_a"),
    ]);
  });

  it("refuses amounts below nothing", () => {
    expectCode(() => collected(-1n, 0n), "amount_negative");
    expectCode(() => collected(0n, -1n), "amount_negative");
  });
});
