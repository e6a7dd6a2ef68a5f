import { describe, expect, test } from "vitest";
import { assertPublishableStages } from "./stage-rules";

const stages = (...shares: number[]) =>
  shares.map((share_bp, index) => ({ id: `stg_${index}`, share_bp }));
const refusalOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    const { code, type, data } = error as { code?: string; type?: string; data?: object };
    return { code, type, data };
  }
  return "no error";
};

describe("the shares of a version", () => {
  test.each([[[10_000]], [[6000, 4000]], [[1, 9999]]])("%j may be published", (shares) => {
    expect(refusalOf(() => assertPublishableStages(stages(...shares)))).toBe("no error");
  });

  test.each([
    [[], 0],
    [[9999], 9999],
    [[5000, 5001], 10_001],
  ])("%j sum to %i and may not", (shares, sum_bp) => {
    expect(refusalOf(() => assertPublishableStages(stages(...shares)))).toEqual({
      code: "shares_do_not_sum",
      type: "invalid_data",
      data: expect.objectContaining({ sum_bp }),
    });
  });

  test.each([[[10_000, 0]], [[10_001, -1]]])("%j: every stage has a share of its own", (shares) => {
    expect(refusalOf(() => assertPublishableStages(stages(...shares)))).toMatchObject({
      type: "invalid_data",
    });
  });
});
