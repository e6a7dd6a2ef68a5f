import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchor, formatAnchor, parseAnchor } from "./anchor";
import { RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

const ANCHOR: Anchor = {
  number: 42n,
  hash: "0f".repeat(32),
  printed_at: new Date("2026-11-24T12:00:00.500Z"),
};

describe("an anchor", () => {
  it("is four lines that a person can read", () => {
    expect(formatAnchor(ANCHOR)).toBe(
      `Insteg ledger anchor\nseal: 42\nhash: ${"0f".repeat(32)}\nprinted_at: 2026-11-24T12:00:00.500Z\n`,
    );
  });

  it("is read back as it was written, also with other text around it and line ends changed", () => {
    const anchor = fc.record({
      number: fc.bigInt({ min: 1n, max: 10n ** 18n - 1n }),
      hash: fc.stringMatching(/^[0-9a-f]{64}$/),
      printed_at: fc.date({
        min: new Date("2000-01-01T00:00:00Z"),
        max: new Date("2999-01-01T00:00:00Z"),
        noInvalidDate: true,
      }),
    });
    fc.assert(
      fc.property(anchor, (one) => {
        expect(parseAnchor(formatAnchor(one))).toEqual(one);
        const mailed = `> to the auditor\r\n${formatAnchor(one).replaceAll("\n", "\r\n")}\r\nregards`;
        expect(parseAnchor(mailed)).toEqual(one);
      }),
      RUNS,
    );
  });

  it.each([
    ["nothing", ""],
    ["no number", formatAnchor(ANCHOR).replace("42", "0")],
    ["a number that is none", formatAnchor(ANCHOR).replace("42", "4.2")],
    ["a hash cut short", formatAnchor(ANCHOR).replace("0f0f", "0f")],
    ["no time", formatAnchor(ANCHOR).replace("2026", "-")],
  ])("is refused with %s", (_, broken) => {
    expectCode(() => parseAnchor(broken), "anchor_unreadable");
  });
});
