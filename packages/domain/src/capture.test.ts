import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "./allocation";
import { sumOf } from "./amount";
import { type CaptureLine, planCapture } from "./capture";
import type { Posting } from "./posting";
import { cutsOf, needsByEnterprise, orderLines, RUNS, shuffled } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";
import { afterCaptures, balancesOf, sumBy } from "./testing/ledger";

const month = "2026-04";

const grossOf = (lines: readonly CaptureLine[]) => sumOf(lines.map((line) => line.gross_minor));

const byComponent = (postings: readonly Posting[]) =>
  sumBy(
    postings.filter((posting) => posting.component !== null),
    (posting) => `${posting.line_id} ${posting.component}`,
  );

/** What the lines' components and promotions say should be posted when all is captured. */
const wholeOf = (lines: readonly CaptureLine[]) =>
  new Map(
    lines
      .flatMap((line): [string, bigint][] => [
        ...line.components.map((component): [string, bigint] => [
          `${line.line_id} ${component.key}`,
          component.amount_minor,
        ]),
        [`${line.line_id} promotion`, -line.promotion_minor],
      ])
      .filter(([, amount_minor]) => amount_minor !== 0n)
      .sort(),
  );

const partialCapture = orderLines.chain((lines) =>
  fc.record({
    lines: fc.constant(lines),
    amount_minor: fc.bigInt({ min: 0n, max: grossOf(lines) + 500n }),
    needs: needsByEnterprise,
  }),
);

describe("planCapture", () => {
  it("balances, in all and within each line, without a posting of zero", () => {
    fc.assert(
      fc.property(partialCapture, ({ lines, amount_minor, needs }) => {
        const postings = planCapture({ amount_minor, month, lines, needs_by_enterprise: needs });
        expect(sumBy(postings, (posting) => String(posting.line_id))).toEqual(new Map());
        expect(postings.every((posting) => posting.amount_minor !== 0n)).toBe(true);
        expect(balancesOf(postings).get("customer:payment") ?? 0n).toBe(-amount_minor);
      }),
      RUNS,
    );
  });

  it("takes money only from the customer and the network's promotion", () => {
    const sources = ["customer:payment", "network:promotion"];
    fc.assert(
      fc.property(partialCapture, ({ lines, amount_minor, needs }) => {
        const postings = planCapture({ amount_minor, month, lines, needs_by_enterprise: needs });
        for (const posting of postings) {
          expect(posting.amount_minor < 0n).toBe(sources.includes(posting.account));
        }
      }),
      RUNS,
    );
  });

  it("posts every component exactly, by any sequence of captures that sums to the whole", () => {
    const cases = orderLines.chain((lines) =>
      fc.tuple(fc.constant(lines), cutsOf(grossOf(lines)), needsByEnterprise),
    );
    fc.assert(
      fc.property(cases, ([lines, cuts, needs_by_enterprise]) => {
        const postings: Posting[] = [];
        for (const amount_minor of cuts) {
          const now = afterCaptures(lines, postings);
          postings.push(...planCapture({ amount_minor, month, lines: now, needs_by_enterprise }));
        }
        expect(byComponent(postings)).toEqual(wholeOf(lines));
        expect(balancesOf(postings).get("network:unmatched")).toBeUndefined();
      }),
      RUNS,
    );
  });

  it("gives each place what one allocation of its enterprise's contributions says", () => {
    fc.assert(
      fc.property(partialCapture, ({ lines, amount_minor, needs }) => {
        const postings = planCapture({ amount_minor, month, lines, needs_by_enterprise: needs });
        const balances = balancesOf(postings);
        for (const [enterprise_id, places] of needs) {
          const contributed = postings.filter(
            (posting) =>
              posting.enterprise_id === enterprise_id &&
              posting.component?.startsWith("contribution:"),
          );
          const expected = allocate(sumOf(contributed.map((row) => row.amount_minor)), places);
          for (const { place_id } of places) {
            const got = balances.get(`place:${place_id}:${month}`) ?? 0n;
            expect(got).toBe(expected.places.get(place_id));
          }
          const reserve = balances.get(`enterprise:${enterprise_id}:training_reserve`) ?? 0n;
          expect(reserve).toBe(expected.reserve_minor);
        }
      }),
      RUNS,
    );
  });

  it("is the same whichever order lines, stages and places are listed in", () => {
    const cases = partialCapture.chain((capture) =>
      fc.record({
        capture: fc.constant(capture),
        lines: fc
          .tuple(
            ...capture.lines.map((line) =>
              shuffled(line.components).map((components) => ({ ...line, components })),
            ),
          )
          .chain(shuffled),
        needs: fc
          .tuple(
            ...[...capture.needs].map(([id, places]) =>
              fc.tuple(fc.constant(id), shuffled(places)),
            ),
          )
          .chain(shuffled)
          .map((entries) => new Map(entries)),
      }),
    );
    fc.assert(
      fc.property(cases, ({ capture, lines, needs }) => {
        const { amount_minor } = capture;
        expect(planCapture({ amount_minor, month, lines, needs_by_enterprise: needs })).toEqual(
          planCapture({ ...capture, month, needs_by_enterprise: capture.needs }),
        );
      }),
      RUNS,
    );
  });
});

describe("a small order, captured", () => {
  const posted = { gross_minor: 0n, promotion_minor: 0n, by_component: new Map() };
  const part = { stage_id: null, enterprise_id: "bee" };
  const line = (line_id: string, contribution_minor: bigint): CaptureLine => ({
    line_id,
    gross_minor: 60n + contribution_minor,
    promotion_minor: 0n,
    posted,
    components: [
      {
        ...part,
        key: "vat:600",
        kind: "vat",
        account: "enterprise:bee:vat:600",
        amount_minor: 60n,
      },
      {
        ...part,
        key: "contribution:keep",
        kind: "contribution",
        stage_id: "keep",
        account: null,
        amount_minor: contribution_minor,
      },
    ],
  });
  const lines = [line("one", 40n), line("two", 20n)];
  const needs_by_enterprise = new Map([["bee", [{ place_id: "hive", need_minor: 45n }]]]);

  it("traces each öre from its line to its place month or the reserve", () => {
    const postings = planCapture({ amount_minor: 180n, month, lines, needs_by_enterprise });
    const rows = postings.map((row) => [row.line_id, row.component, row.account, row.amount_minor]);
    expect(rows).toEqual([
      ["one", null, "customer:payment", -100n],
      ["one", "contribution:keep", "enterprise:bee:training_reserve", 10n],
      ["one", "contribution:keep", "place:hive:2026-04", 30n],
      ["one", "vat:600", "enterprise:bee:vat:600", 60n],
      ["two", null, "customer:payment", -80n],
      ["two", "contribution:keep", "enterprise:bee:training_reserve", 5n],
      ["two", "contribution:keep", "place:hive:2026-04", 15n],
      ["two", "vat:600", "enterprise:bee:vat:600", 60n],
    ]);
    expect(postings.find((row) => row.place_id !== null)).toEqual({
      account: "place:hive:2026-04",
      amount_minor: 30n,
      line_id: "one",
      component: "contribution:keep",
      enterprise_id: "bee",
      stage_id: "keep",
      place_id: "hive",
      month,
    });
  });

  it("sends what the lines do not explain to network:unmatched", () => {
    const postings = planCapture({ amount_minor: 187n, month, lines, needs_by_enterprise });
    expect(balancesOf(postings).get("network:unmatched")).toBe(7n);
    const again = afterCaptures(lines, postings);
    const extra = planCapture({ amount_minor: 9n, month, lines: again, needs_by_enterprise });
    expect(Object.fromEntries(balancesOf(extra))).toEqual({
      "customer:payment": -9n,
      "network:unmatched": 9n,
    });
  });

  it("keeps contributions in reserve for an enterprise without places", () => {
    const needs = new Map();
    const postings = planCapture({ amount_minor: 180n, month, lines, needs_by_enterprise: needs });
    expect(balancesOf(postings).get("enterprise:bee:training_reserve")).toBe(60n);
  });

  it("posts a line that the network funds in full with the order's last krona", () => {
    const gift = { ...line("gift", 40n), gross_minor: 0n, promotion_minor: 100n };
    const order = [...lines, gift];
    const first = planCapture({ amount_minor: 179n, month, lines: order, needs_by_enterprise });
    expect(first.some((posting) => posting.line_id === "gift")).toBe(false);
    const rest = afterCaptures(order, first);
    const last = planCapture({ amount_minor: 1n, month, lines: rest, needs_by_enterprise });
    expect(byComponent([...first, ...last]).get("gift promotion")).toBe(-100n);
    const free = planCapture({ amount_minor: 0n, month, lines: [gift], needs_by_enterprise });
    expect(balancesOf(free).get("network:promotion")).toBe(-100n);
  });

  it("posts the network's promotion in step with what the customer pays", () => {
    const shared = { ...line("shared", 40n), gross_minor: 80n, promotion_minor: 20n };
    const half = planCapture({ amount_minor: 40n, month, lines: [shared], needs_by_enterprise });
    expect(balancesOf(half).get("network:promotion")).toBe(-10n);
  });

  it("refuses what contradicts itself", () => {
    const capture = { amount_minor: 1n, month, lines, needs_by_enterprise };
    expectCode(() => planCapture({ ...capture, amount_minor: -1n }), "amount_negative");
    expectCode(() => planCapture({ ...capture, month: "2026-4" }), "month_invalid");
    const over = { ...line("one", 40n), posted: { ...posted, gross_minor: 101n } };
    expectCode(() => planCapture({ ...capture, lines: [over] }), "posted_exceeds_line", {
      line_id: "one",
    });
    const skewed = { ...line("one", 40n), gross_minor: 99n };
    expectCode(() => planCapture({ ...capture, lines: [skewed] }), "postings_unbalanced");
    const twins = [line("one", 40n), line("one", 40n)];
    expectCode(() => planCapture({ ...capture, lines: twins }), "duplicate_key");
  });

  it("refills a reserve that a refund left negative before any place is given to", () => {
    const cases = fc.tuple(partialCapture, fc.bigInt({ min: 0n, max: 3_000n }));
    fc.assert(
      fc.property(cases, ([{ lines, amount_minor, needs }, debt_minor]) => {
        const reserve_debts = new Map([...needs.keys()].map((id) => [id, debt_minor]));
        const input = { amount_minor, month, lines, needs_by_enterprise: needs, reserve_debts };
        const postings = planCapture(input);
        const balances = balancesOf(postings);
        for (const [enterprise_id, places] of needs) {
          const placed_minor = sumOf(
            places.map(({ place_id }) => balances.get(`place:${place_id}:${month}`) ?? 0n),
          );
          const reserve = balances.get(`enterprise:${enterprise_id}:training_reserve`) ?? 0n;
          expect(placed_minor === 0n || reserve >= debt_minor).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("captures no more for a line than the order still holds of it", () => {
    const cases = partialCapture.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.array(fc.bigInt({ min: 0n, max: 50_000n }), { minLength: 4, maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(cases, ([{ lines, amount_minor, needs }, caps]) => {
        const capped = lines.map((line, index) => ({ ...line, payable_minor: caps[index] ?? 0n }));
        const input = { amount_minor, month, needs_by_enterprise: needs };
        const postings = planCapture({ ...input, lines: capped });
        const paid = sumBy(
          postings.filter((posting) => posting.account === "customer:payment"),
          (posting) => String(posting.line_id),
        );
        for (const { line_id, payable_minor } of capped) {
          expect(-(paid.get(line_id) ?? 0n)).toBeLessThanOrEqual(payable_minor);
        }
        expect(balancesOf(postings).get("customer:payment") ?? 0n).toBe(-amount_minor);
      }),
      RUNS,
    );
  });
});
