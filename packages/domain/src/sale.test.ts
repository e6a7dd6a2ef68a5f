import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumOf } from "./amount";
import { type Component, componentsOfItem, type ItemLine } from "./sale";
import { itemLine, RUNS, shuffled } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";
import { vatOfGross } from "./vat";

const jar: ItemLine = {
  line_id: "jar",
  gross_minor: 12900n,
  network_discount_minor: 0n,
  vat_rate_bp: 600,
  seller_id: "bee",
  sale_model: "intermediary",
  commission_bp: 500,
  network_vat_registered: true,
  stages: [
    { stage_id: "keep", enterprise_id: "bee", share_bp: 7000, contribution_bp: 2000 },
    { stage_id: "pack", enterprise_id: "box", share_bp: 3000, contribution_bp: 1000 },
  ],
};

const amounts = (components: readonly Component[]) =>
  Object.fromEntries(components.map(({ key, amount_minor }) => [key, amount_minor]));
const accounts = (components: readonly Component[]) =>
  Object.fromEntries(components.map(({ key, account }) => [key, account]));
const sum = (components: readonly Component[]) =>
  sumOf(components.map((component) => component.amount_minor));
const byKey = (components: readonly Component[]) =>
  new Map(components.map((component) => [component.key, component]));

describe("componentsOfItem", () => {
  it("conserves money: components sum to gross and promotion, each positive, keys unique", () => {
    fc.assert(
      fc.property(itemLine(), (line) => {
        const { components, promotion_minor } = componentsOfItem(line);
        expect(sum(components)).toBe(line.gross_minor + promotion_minor);
        expect(components.every((component) => component.amount_minor > 0n)).toBe(true);
        expect(byKey(components).size).toBe(components.length);
        expect(promotion_minor >= 0n).toBe(true);
        expect(promotion_minor <= line.network_discount_minor).toBe(true);
      }),
      RUNS,
    );
  });

  it("is the same whichever order the stages are listed in", () => {
    const cases = itemLine().chain((line) => fc.tuple(fc.constant(line), shuffled(line.stages)));
    fc.assert(
      fc.property(cases, ([line, stages]) => {
        const reordered = componentsOfItem({ ...line, stages });
        const listed = componentsOfItem(line);
        expect(byKey(reordered.components)).toEqual(byKey(listed.components));
        expect(reordered.promotion_minor).toBe(listed.promotion_minor);
      }),
      RUNS,
    );
  });

  it("pays the stages the same whether the network's discount is given or not", () => {
    fc.assert(
      fc.property(itemLine(), (line) => {
        const full = {
          ...line,
          gross_minor: line.gross_minor + line.network_discount_minor,
          network_discount_minor: 0n,
        };
        const paid = ({ components }: { components: Component[] }) =>
          components.filter((component) => component.kind !== "vat");
        expect(paid(componentsOfItem(line))).toEqual(paid(componentsOfItem(full)));
      }),
      RUNS,
    );
  });

  it("takes VAT of what the customer pays, and leaves a contribution's account open", () => {
    fc.assert(
      fc.property(itemLine(), (line) => {
        const { components } = componentsOfItem(line);
        const vat = components.filter((component) => component.kind === "vat");
        expect(sum(vat)).toBe(vatOfGross(line.gross_minor, line.vat_rate_bp));
        for (const { kind, account } of components) {
          expect(account === null).toBe(kind === "contribution");
        }
      }),
      RUNS,
    );
  });

  it("divides a jar of honey", () => {
    const { components, promotion_minor } = componentsOfItem(jar);
    expect(promotion_minor).toBe(0n);
    expect(amounts(components)).toEqual({
      "vat:600": 730n,
      commission: 609n,
      commission_vat: 152n,
      "general:keep": 6389n,
      "contribution:keep": 1597n,
      "general:pack": 3081n,
      "contribution:pack": 342n,
    });
    expect(accounts(components)).toEqual({
      "vat:600": "enterprise:bee:vat:600",
      commission: "network:commission",
      commission_vat: "network:commission_vat",
      "general:keep": "enterprise:bee:general",
      "contribution:keep": null,
      "general:pack": "enterprise:box:general",
      "contribution:pack": null,
    });
  });

  it("gives the network the VAT, and its commission none, when it sells in its own name", () => {
    const { components } = componentsOfItem({ ...jar, sale_model: "commission_sale" });
    expect(accounts(components)["vat:600"]).toBe("network:vat:600");
    expect(byKey(components).get("vat:600")?.enterprise_id).toBeNull();
    expect(amounts(components)).not.toHaveProperty("commission_vat");
  });

  it("adds no VAT to the commission of a network that is not registered", () => {
    const { components } = componentsOfItem({ ...jar, network_vat_registered: false });
    expect(amounts(components)).not.toHaveProperty("commission_vat");
  });

  it("divides the undiscounted net when the network funds the discount", () => {
    const { components, promotion_minor } = componentsOfItem({
      ...jar,
      gross_minor: 10600n,
      network_discount_minor: 2120n,
      commission_bp: 0,
      stages: [{ stage_id: "keep", enterprise_id: "bee", share_bp: 10000, contribution_bp: 0 }],
    });
    expect(promotion_minor).toBe(2000n);
    expect(amounts(components)).toEqual({ "vat:600": 600n, "general:keep": 12000n });
  });

  it("caps a commission that its VAT would carry past the net", () => {
    const { components } = componentsOfItem({ ...jar, commission_bp: 9000 });
    expect(amounts(components)).toEqual({
      "vat:600": 730n,
      commission: 10953n,
      commission_vat: 1217n,
    });
  });

  it("refuses what is no sale", () => {
    const [keep, pack] = jar.stages;
    const short = [{ ...keep, share_bp: 6999 }, pack] as ItemLine["stages"];
    expectCode(() => componentsOfItem({ ...jar, stages: short }), "shares_do_not_sum", {
      sum_bp: 9999,
    });
    expectCode(() => componentsOfItem({ ...jar, stages: [] }), "shares_do_not_sum");
    const twins = [
      { ...keep, share_bp: 5000 },
      { ...keep, share_bp: 5000 },
    ] as ItemLine["stages"];
    expectCode(() => componentsOfItem({ ...jar, stages: twins }), "duplicate_key");
    const greedy = [{ ...keep, contribution_bp: 10001 }, pack] as ItemLine["stages"];
    expectCode(() => componentsOfItem({ ...jar, stages: greedy }), "basis_points_invalid", {
      field: "contribution_bp",
      value_bp: 10001,
    });
    expectCode(() => componentsOfItem({ ...jar, commission_bp: -1 }), "basis_points_invalid");
    expectCode(() => componentsOfItem({ ...jar, gross_minor: -1n }), "amount_negative");
    expectCode(() => componentsOfItem({ ...jar, network_discount_minor: -1n }), "amount_negative");
    expectCode(() => componentsOfItem({ ...jar, seller_id: "a:b" }), "account_part_invalid");
  });
});
