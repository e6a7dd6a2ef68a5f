import { expect, it } from "vitest";
import { SHADES, shadeOf } from "./coverage-shade";

it("only what is covered in full has the last shade, and what is below nothing the first", () => {
  expect([-500, 0, 2_499, 2_500, 7_499, 9_999, 10_000, 25_000].map(shadeOf)).toEqual([
    0, 0, 0, 1, 2, 3, 4, 4,
  ]);
});

it("the legend's bounds are where the shades change", () => {
  for (const { shade, from_bp, to_bp } of SHADES) {
    expect(shadeOf(from_bp)).toBe(shade);
    expect(to_bp === null || shadeOf(to_bp - 1) === shade).toBe(true);
  }
});
