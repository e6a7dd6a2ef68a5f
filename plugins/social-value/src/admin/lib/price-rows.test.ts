import { describe, expect, it } from "vitest";
import { parsePriceRows } from "./price-rows";

describe("pasted prices", () => {
  it("are read with whatever stands between, and a dash takes one away", () => {
    expect(parsePriceRows("HONUNG-500;89,00\nSYLT\t45\n\nSAFT  1 234,50 kr\nKAKA -\n")).toEqual({
      rows: [
        { sku: "HONUNG-500", price_minor: 8_900 },
        { sku: "SYLT", price_minor: 4_500 },
        { sku: "SAFT", price_minor: 123_450 },
        { sku: "KAKA", price_minor: null },
      ],
      wrong: null,
    });
  });

  it("are none of them taken when one cannot be read", () => {
    for (const wrong of ["SYLT", "SYLT gratis", "SYLT 0", "SYLT 1,234"]) {
      expect(parsePriceRows(`HONUNG 10\n${wrong}`)).toEqual({ rows: [], wrong });
    }
  });
});
