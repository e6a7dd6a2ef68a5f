import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "./allocation";
import { sumOf } from "./amount";
import { contributionTo, type FillCandidate, fillOptions, piecesToFill } from "./fill";
import { contributionOfPiece } from "./piece";
import { enterpriseId, itemLine, minor, placeNeeds, RUNS, shuffled } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

const candidates: fc.Arbitrary<FillCandidate[]> = fc.uniqueArray(
  fc.record({
    product_id: fc.constantFrom("prod_a", "prod_b", "prod_c"),
    sales_channel_id: fc.constantFrom("sc_a", "sc_b"),
    contribution_minor: minor(9000n),
    funded_minor: minor(5n),
  }),
  { selector: (one) => `${one.product_id}|${one.sales_channel_id}` },
);

describe("what would fill a gap", () => {
  test("43 jars, or 9 shawls", () => {
    const jar = { product_id: "jar", sales_channel_id: "stall", funded_minor: 900n };
    const shawl = { product_id: "shawl", sales_channel_id: "web", funded_minor: 100n };
    const options = fillOptions(
      42_500n,
      [
        { ...shawl, contribution_minor: 5000n },
        { ...jar, contribution_minor: 1000n },
        { ...jar, sales_channel_id: "web", contribution_minor: 900n, funded_minor: 500n },
      ],
      2,
    );
    expect(options.map((option) => [option.product_id, option.pieces])).toEqual([
      ["jar", 43n],
      ["shawl", 9n],
    ]);
  });

  test("is enough, and one piece less is not", () => {
    fc.assert(
      fc.property(minor(10_000_000n), fc.bigInt({ min: 1n, max: 90_000n }), (gap, contribution) => {
        const pieces = piecesToFill(gap, contribution);
        expect(pieces * contribution).toBeGreaterThanOrEqual(gap);
        expect(pieces === 0n || (pieces - 1n) * contribution < gap).toBe(true);
      }),
      RUNS,
    );
  });

  test("sold piece by piece leaves no need at any of the enterprise's places", () => {
    fc.assert(
      fc.property(itemLine(), enterpriseId, placeNeeds(), (line, enterprise_id, needs) => {
        const piece = { ...line, price_minor: line.gross_minor };
        const contribution_minor = contributionTo(enterprise_id, contributionOfPiece(piece));
        fc.pre(contribution_minor > 0n);
        const gap_minor = sumOf(needs.map((need) => need.need_minor));
        const pieces = piecesToFill(gap_minor, contribution_minor);
        let left = needs;
        for (let sold = 0n; sold < pieces && sold < 500n; sold += 1n) {
          const isFilled = left.every((need) => need.need_minor === 0n);
          expect(isFilled).toBe(false);
          const { places } = allocate(contribution_minor, left);
          left = left.map(({ place_id, need_minor }) => ({
            place_id,
            need_minor: need_minor - (places.get(place_id) ?? 0n),
          }));
        }
        expect(pieces > 500n || left.every((need) => need.need_minor === 0n)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("the enterprises' parts sum to what a piece contributes", () => {
    fc.assert(
      fc.property(itemLine(), (line) => {
        const piece = contributionOfPiece({ ...line, price_minor: line.gross_minor });
        const enterprises = [...new Set(line.stages.map((stage) => stage.enterprise_id))];
        expect(sumOf(enterprises.map((id) => contributionTo(id, piece)))).toBe(
          piece.contribution_minor,
        );
      }),
      RUNS,
    );
  });

  test("is the same in whatever order the goods are listed, each once, each enough", () => {
    const listed = candidates.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
    fc.assert(
      fc.property(listed, fc.bigInt({ min: 1n, max: 90_000n }), ([list, other], gap) => {
        const options = fillOptions(gap, list, 3);
        expect(fillOptions(gap, other, 3)).toEqual(options);
        const useful = list.filter((candidate) => candidate.contribution_minor > 0n);
        expect(options).toHaveLength(Math.min(3, useful.length));
        expect(new Set(options.map((o) => `${o.product_id}|${o.sales_channel_id}`)).size).toBe(
          options.length,
        );
        for (const option of options) {
          expect(option.pieces).toBe(piecesToFill(gap, option.contribution_minor));
        }
        const best = useful.filter((one) => one.funded_minor > (options[0]?.funded_minor ?? 0n));
        expect(best).toEqual([]);
      }),
      RUNS,
    );
  });

  test("no gap asks for nothing, and goods that give nothing are refused", () => {
    expect(piecesToFill(-5n, 10n)).toBe(0n);
    expect(fillOptions(0n, [], 3)).toEqual([]);
    expectCode(() => piecesToFill(5n, 0n), "denominator_not_positive");
  });
});
