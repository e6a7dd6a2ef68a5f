import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSwishNumber, parseSwishNumber, swishQrText } from "./swish";
import { expectCode } from "./testing/expect-code";

describe("a company's Swish number", () => {
  it.each(["1231181189", "123 118 11 89", "123-118 11 89"])("is read as %s", (text) => {
    expect(parseSwishNumber(text)).toBe("1231181189");
  });

  it.each(["", "123", "070 123 45 67", "46701234567", "12311811890", "123118118x", "9001234567"])(
    "is not %s",
    (text) => {
      expectCode(() => parseSwishNumber(text), "swish_number_format", {});
    },
  );

  it("is written as people read it", () => {
    expect(formatSwishNumber("1231181189")).toBe("123 118 11 89");
  });
});

describe("the text of a Swish code", () => {
  it("is what Swish's own example says", () => {
    const payment = { payee: "1237856901", amount_minor: 10000n, message: "12229445" };
    expect(swishQrText(payment)).toBe("C1237856901;100,00;12229445;0");
  });

  it("keeps Swedish letters, URL-encoded, and drops what Swish does not show", () => {
    const payment = { payee: "123 785 69 01", amount_minor: 4250n, message: "Köp 7; 'ull' 🐑" };
    expect(swishQrText(payment)).toBe("C1237856901;42,50;K%C3%B6p%207%3B%20%20ull;0");
  });

  it("has four parts whatever the message is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.bigInt(1n, 10_000_000n),
        (message, amount_minor) => {
          const parts = swishQrText({ payee: "1237856901", amount_minor, message }).split(";");
          expect(parts).toHaveLength(4);
          expect(parts[1]).toMatch(/^\d+,\d\d$/);
          expect(decodeURIComponent(parts[2] ?? "").length).toBeLessThanOrEqual(50);
        },
      ),
    );
  });
});
