import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planCapture } from "./capture";
import type { Posting } from "./posting";
import {
  type OriginalPosting,
  planLineReversal,
  planReversal,
  type ReversalPosting,
} from "./reversal";
import { cutsOf, needsByEnterprise, orderLines, RUNS, shuffled } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";
import { afterCaptures, afterReversal, balancesOf, originalsOf, sumBy } from "./testing/ledger";

const sold = "2026-03";
const month = "2026-05";

/** An order captured in one to six parts, all of it and a little more than its lines explain. */
const capturedOrder = orderLines
  .chain((lines) => {
    const gross_minor = lines.reduce((sum, line) => sum + line.gross_minor, 0n);
    return fc.tuple(fc.constant(lines), cutsOf(gross_minor + 3n), needsByEnterprise);
  })
  .map(([lines, cuts, needs_by_enterprise]) => {
    const postings: Posting[] = [];
    for (const amount_minor of cuts) {
      const now = afterCaptures(lines, postings);
      postings.push(...planCapture({ amount_minor, month: sold, lines: now, needs_by_enterprise }));
    }
    return postings;
  });

const paidOf = (postings: readonly Posting[]) =>
  -(balancesOf(postings).get("customer:payment") ?? 0n);

const partialRefund = capturedOrder.chain((postings) =>
  fc.tuple(fc.constant(postings), fc.bigInt({ min: 0n, max: paidOf(postings) })),
);

describe("planReversal", () => {
  it("returns every account to zero, by any sequence that sums to the whole", () => {
    const cases = capturedOrder.chain((postings) =>
      fc.tuple(fc.constant(postings), cutsOf(paidOf(postings))),
    );
    fc.assert(
      fc.property(cases, ([postings, cuts]) => {
        let originals = originalsOf(postings);
        const mirrors: ReversalPosting[] = [];
        for (const amount_minor of cuts) {
          const reversal = planReversal(amount_minor, originals, month);
          originals = afterReversal(originals, reversal);
          mirrors.push(...reversal);
        }
        expect(balancesOf([...postings, ...mirrors])).toEqual(new Map());
        expect(originals.every((original) => original.remaining_minor === 0n)).toBe(true);
      }),
      RUNS,
    );
  });

  it("balances within each line and gives the customer back the amount", () => {
    fc.assert(
      fc.property(partialRefund, ([postings, amount_minor]) => {
        const mirrors = planReversal(amount_minor, originalsOf(postings), month);
        expect(sumBy(mirrors, (mirror) => String(mirror.line_id))).toEqual(new Map());
        expect(mirrors.every((mirror) => mirror.amount_minor !== 0n)).toBe(true);
        expect(balancesOf(mirrors).get("customer:payment") ?? 0n).toBe(amount_minor);
      }),
      RUNS,
    );
  });

  it("mirrors its original on the same account, never past what remains, in the new month", () => {
    fc.assert(
      fc.property(partialRefund, ([postings, amount_minor]) => {
        const originals = originalsOf(postings);
        for (const mirror of planReversal(amount_minor, originals, month)) {
          const { origin_index, amount_minor: reversed, ...place } = mirror;
          const {
            amount_minor: was,
            remaining_minor,
            ...origin
          } = originals[origin_index] as OriginalPosting;
          expect(place).toEqual({ ...origin, month });
          const left = remaining_minor + reversed;
          expect(was > 0n ? left >= 0n && left < was : left <= 0n && left > was).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("is the same whichever order the originals are listed in", () => {
    const cases = partialRefund.chain(([postings, amount_minor]) =>
      fc.tuple(fc.constant(postings), fc.constant(amount_minor), shuffled(postings)),
    );
    const plain = (mirrors: ReversalPosting[]) =>
      mirrors.map(({ origin_index, ...posting }) => posting);
    fc.assert(
      fc.property(cases, ([postings, amount_minor, reordered]) => {
        const again = planReversal(amount_minor, originalsOf(reordered), month);
        expect(plain(again)).toEqual(
          plain(planReversal(amount_minor, originalsOf(postings), month)),
        );
      }),
      RUNS,
    );
  });
});

describe("a refund", () => {
  const posting = (account: string, amount_minor: bigint, line_id: string): OriginalPosting => ({
    account,
    amount_minor,
    line_id,
    component: null,
    enterprise_id: null,
    stage_id: null,
    place_id: null,
    month: sold,
    remaining_minor: amount_minor,
  });
  const jar = [
    posting("customer:payment", -90n, "jar"),
    posting("network:promotion", -10n, "jar"),
    posting("enterprise:bee:general", 75n, "jar"),
    posting("place:hive:2026-03", 25n, "jar"),
  ];
  const gift = [
    posting("network:promotion", -40n, "gift"),
    posting("enterprise:bee:general", 40n, "gift"),
  ];
  const balances = (amount: bigint, originals: OriginalPosting[]) =>
    Object.fromEntries(balancesOf(planReversal(amount, originals, month)));

  it("gives the network its part of the promotion back, in proportion", () => {
    expect(balances(45n, jar)).toEqual({
      "customer:payment": 45n,
      "network:promotion": 5n,
      "enterprise:bee:general": -38n,
      "place:hive:2026-03": -12n,
    });
  });

  it("takes a line that the network funded in full back with the last krona", () => {
    expect(balances(89n, [...jar, ...gift])["network:promotion"]).toBe(10n);
    expect(balances(90n, [...jar, ...gift])["network:promotion"]).toBe(50n);
  });

  it("of two like postings with different rests divides the same, whichever is listed first", () => {
    const payment = { ...posting("customer:payment", -6n, "jar"), remaining_minor: -4n };
    const nearlyReversed = { ...posting("enterprise:bee:general", 3n, "jar"), remaining_minor: 1n };
    const untouched = posting("enterprise:bee:general", 3n, "jar");
    const amounts = (originals: OriginalPosting[]) =>
      planReversal(2n, originals, month).map((mirror) => mirror.amount_minor);
    expect(amounts([payment, untouched, nearlyReversed])).toEqual(
      amounts([payment, nearlyReversed, untouched]),
    );
  });

  it("refuses more than the customer paid, and what contradicts itself", () => {
    expectCode(() => planReversal(91n, jar, month), "amount_exceeds_remaining");
    expectCode(() => planReversal(-1n, jar, month), "amount_negative");
    expectCode(() => planReversal(1n, jar, "2026"), "month_invalid");
    expectCode(() => planReversal(1n, jar.slice(1), month), "postings_unbalanced");
    expectCode(() => planReversal(1n, jar.slice(0, 3), month), "postings_unbalanced");
  });

  it("takes what is given by line from that line alone", () => {
    fc.assert(
      fc.property(capturedOrder, fc.nat(), (postings, pick) => {
        const originals = originalsOf(postings);
        const ids = [...new Set(postings.map((posting) => posting.line_id))];
        const line_id = ids[pick % Math.max(1, ids.length)] ?? null;
        const paid_minor = paidOf(postings.filter((posting) => posting.line_id === line_id));
        const mirrors = planLineReversal(new Map([[line_id, paid_minor]]), originals, month);
        const whole = paid_minor === paidOf(postings);
        expect(mirrors.every((mirror) => whole || mirror.line_id === line_id)).toBe(true);
        expect(balancesOf(mirrors).get("customer:payment") ?? 0n).toBe(paid_minor);
        const left = afterReversal(originals, mirrors).filter((o) => o.line_id === line_id);
        expect(paid_minor === 0n || left.every((o) => o.remaining_minor === 0n)).toBe(true);
      }),
      RUNS,
    );
  });

  it("refuses more of a line than remains of it", () => {
    const none = new Map([["line_0", 1n]]);
    expectCode(() => planLineReversal(none, [], month), "amount_exceeds_remaining");
    expectCode(() => planLineReversal(new Map([["a", -1n]]), [], month), "amount_negative");
  });
});
