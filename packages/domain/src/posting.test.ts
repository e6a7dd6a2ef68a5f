import { describe, expect, it } from "vitest";
import { assertBalanced, type Posting } from "./posting";
import { expectCode } from "./testing/expect-code";

const posting = (amount_minor: bigint): Posting => ({
  account: "network:rounding",
  amount_minor,
  line_id: null,
  component: null,
  enterprise_id: null,
  stage_id: null,
  place_id: null,
  month: "2026-04",
});

describe("assertBalanced", () => {
  it("takes postings that sum to zero, and says what others sum to", () => {
    expect(() => assertBalanced([posting(-5n), posting(5n)])).not.toThrow();
    expect(() => assertBalanced([])).not.toThrow();
    expectCode(() => assertBalanced([posting(-5n), posting(4n)]), "postings_unbalanced", {
      sum: "-1",
    });
  });
});
