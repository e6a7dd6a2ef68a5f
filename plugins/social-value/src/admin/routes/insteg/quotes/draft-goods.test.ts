import { describe, expect, it } from "vitest";
import { bodyOf, type DraftLine, lineSum, totalsOf, unitGross, withGoods } from "./draft-goods";

const line = (fields: Partial<DraftLine> = {}): DraftLine => ({
  ...{ key: "1", variant_id: "v", name: "Bok", enterprise_id: "e", enterprise_name: "E" },
  ...{ vat_rate_bp: 600, quantity: "10", net: "90", kept_gross_minor: null },
  ...fields,
});
const freight = {
  ...{ enterprise_id: "e", enterprise_name: "E", shipping_option_id: "s", gross: "49" },
};

describe("a quote as it is typed", () => {
  it("has the price with VAT of what is typed without, or the price that was there", () => {
    expect(unitGross(line())).toBe(9_540);
    expect(unitGross(line({ kept_gross_minor: 9_541 }))).toBe(9_541);
    expect(unitGross(line({ net: "" }))).toBeNull();
    expect(lineSum(line())).toEqual({ net_minor: 90_000, gross_minor: 95_400 });
    expect(lineSum(line({ quantity: "0,5" }))).toBeNull();
  });

  it("is sent when all of it can be read, with the freights of its sellers alone", () => {
    const other = { ...freight, enterprise_id: "gone" };
    expect(bodyOf({ lines: [line()], freights: [freight, other] })).toEqual({
      lines: [{ variant_id: "v", quantity: 10, unit_gross_minor: 9_540 }],
      freights: [{ enterprise_id: "e", shipping_option_id: "s", gross_minor: 4_900 }],
    });
    expect(bodyOf({ lines: [line({ quantity: "0" })], freights: [] })).toBeNull();
    expect(bodyOf({ lines: [line()], freights: [{ ...freight, gross: "x" }] })).toBeNull();
  });

  it("has one more piece of goods that are added again", () => {
    const goods = {
      ...{ variant_id: "v", variant_title: "", sku: null, title: "Bok", enterprise_id: "e" },
      ...{ enterprise_name: "E", stock: null, vat_rate_bp: 600, list_gross_minor: 9_540 },
      ...{ gross_minor: 9_540, net_minor: 9_000 },
    };
    const once = withGoods({ lines: [], freights: [] }, goods, "sv-SE");
    expect(once.lines).toMatchObject([{ quantity: "1", net: "90", kept_gross_minor: 9_540 }]);
    expect(withGoods(once, goods, "sv-SE").lines).toMatchObject([{ quantity: "2" }]);
  });

  it("comes to what the server reckons", () => {
    expect(totalsOf({ lines: [line()], freights: [freight] })?.totals).toEqual({
      ...{ net_minor: 94_623, vat_minor: 5_677, gross_minor: 100_300 },
    });
  });
});
