import { expect, test } from "vitest";
import { drawParts, type MoneyPart } from "./money-parts";

const part = (key: string, amount_minor: bigint, contribution_minor = 0n): MoneyPart => ({
  key,
  tone: "fee",
  amount_minor,
  contribution_minor,
  kind: { type: "fee" },
});

test("the parts fill the bar, one after the other", () => {
  const drawn = drawParts([part("a", 1n), part("b", 1n), part("c", 1n)], 1000);
  expect(drawn.map(({ x }) => x)).toEqual([0, 333.33, 666.66]);
  expect((drawn[2]?.x ?? 0) + (drawn[2]?.width ?? 0)).toBeCloseTo(1000, 6);
});

test("bands leave the end of their part and lie side by side below", () => {
  const drawn = drawParts([part("a", 500n, 100n), part("b", 500n, 50n)], 1000);
  expect(drawn[0]?.band).toEqual({ from: 400, to: 0, width: 100 });
  expect(drawn[1]?.band).toEqual({ from: 950, to: 100, width: 50 });
});

test("nothing to divide draws nothing", () => {
  expect(drawParts([part("a", 0n)], 1000)).toEqual([]);
});
