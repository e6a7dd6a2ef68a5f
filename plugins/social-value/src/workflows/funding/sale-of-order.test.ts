import { describe, expect, test } from "vitest";
import {
  type OrderAsSold,
  type OrderItem,
  type OrderShipping,
  type SaleContext,
  saleOfOrder,
} from "./sale-of-order";

const STAGES = [
  { stage_id: "stg_1", enterprise_id: "ent_a", share_bp: 10_000, contribution_bp: 1000 },
];

function item(id: string, fields: Partial<OrderItem> = {}): OrderItem {
  return {
    id,
    product_id: "prod_food",
    variant_sku: id.toUpperCase(),
    title: id,
    quantity: 1,
    total: 100,
    discount_total: 0,
    adjustments: [],
    ...fields,
  };
}

function order(items: OrderItem[], fields: Partial<OrderAsSold> = {}): OrderAsSold {
  const total = items.reduce((sum, one) => sum + Number(one.total), 0);
  return {
    id: "order_1",
    currency_code: "sek",
    sales_channel_id: "sc_web",
    total,
    items,
    shipping_methods: [],
    ...fields,
  };
}

function context(fields: Partial<SaleContext> = {}): SaleContext {
  const seller = { vat_registered_from: "2020-01-01", vat_registered_until: null };
  const fact = { ...seller, enterprise_id: "ent_a", value_chain_id: "vch_1" };
  return {
    placed_at: new Date("2026-05-15T10:00:00Z"),
    terms: {
      sale_model: "intermediary",
      vat_registered_from: "2025-01-01",
      commission_bp: 500,
    },
    facts: [
      { ...fact, product_id: "prod_food", vat_class: "food" },
      { ...fact, product_id: "prod_wood", vat_class: "standard" },
    ],
    versions: [{ value_chain_id: "vch_1", chain_version_id: "chv_1", number: 1, stages: STAGES }],
    enterprise_by_option: new Map([["so_a", "ent_a"]]),
    network_promotion_ids: new Set(),
    ...fields,
  };
}

const grossOf = (sale: ReturnType<typeof saleOfOrder>) =>
  sale.lines.map((line) => line.gross_minor);

describe("an order as it was sold", () => {
  test("pins the terms that were in force", () => {
    const sale = saleOfOrder(order([item("a", { quantity: 3 })]), context());
    expect(sale).toMatchObject({
      order_id: "order_1",
      sale_model: "intermediary",
      network_vat_registered: true,
      total_minor: 10_000n,
    });
    expect(sale.lines).toEqual([
      {
        line_id: "a",
        position: 1,
        kind: "item",
        seller_id: "ent_a",
        product_id: "prod_food",
        quantity: 3,
        gross_minor: 10_000n,
        network_discount_minor: 0n,
        vat_class: "food",
        vat_rate_bp: 600,
        commission_bp: 500,
        value_chain_id: "vch_1",
        chain_version_id: "chv_1",
        stages: STAGES,
        consignment: [],
        withdrawal_exception: "none",
      },
    ]);
  });

  test("lines with parts of an öre sum to the order's total all the same", () => {
    const items = ["a", "b", "c"].map((id) => item(id, { total: "33.335" }));
    const sale = saleOfOrder(order(items, { total: "100.01" }), context());
    const gross = grossOf(sale);
    expect(gross.reduce((sum, one) => sum + one, 0n)).toBe(10_001n);
    expect(gross.every((one) => one === 3333n || one === 3334n)).toBe(true);
  });

  test("an order that cost nothing has lines of nothing", () => {
    const sale = saleOfOrder(order([item("a", { total: 0 })]), context());
    expect(sale.total_minor).toBe(0n);
    expect(grossOf(sale)).toEqual([0n]);
  });

  test("lines are numbered by what they are, whatever order and ids they have", () => {
    const items = [item("b", { variant_sku: "2" }), item("a", { variant_sku: "1" })];
    const twin = [
      item("x", { variant_sku: "1", title: "a" }),
      item("y", { variant_sku: "2", title: "b" }),
    ];
    const skus = (list: OrderItem[]) =>
      saleOfOrder(order(list), context()).lines.map(
        (line) => list.find((one) => one.id === line.line_id)?.variant_sku,
      );
    expect(skus(items)).toEqual(["1", "2"]);
    expect(skus(twin)).toEqual(["1", "2"]);
    expect(skus([...twin].reverse())).toEqual(["1", "2"]);
  });

  test("a line that no product or chain explains is left out, and its money stays in the total", () => {
    const items = [item("a"), item("typed", { product_id: null, total: 50 })];
    const sale = saleOfOrder(order(items), context());
    expect(sale.lines.map((line) => line.line_id)).toEqual(["a"]);
    expect(sale.total_minor).toBe(15_000n);
    expect(grossOf(sale)).toEqual([10_000n]);
  });

  test("goods of a chain with no version in force are left out too", () => {
    expect(saleOfOrder(order([item("a")]), context({ versions: [] })).lines).toEqual([]);
  });

  test("the day in Stockholm decides the VAT, not the day in UTC", () => {
    const rateAt = (at: string) =>
      saleOfOrder(order([item("a")]), context({ placed_at: new Date(at) })).lines[0]?.vat_rate_bp;
    expect(rateAt("2026-03-31T21:59:59Z")).toBe(1200);
    expect(rateAt("2026-03-31T22:00:00Z")).toBe(600);
  });

  test("the network is registered for VAT from its day on", () => {
    const terms = { ...context().terms, vat_registered_from: "2026-05-15" };
    const registered = (at: string) =>
      saleOfOrder(order([item("a")]), context({ terms, placed_at: new Date(at) }))
        .network_vat_registered;
    expect(registered("2026-05-14T21:59:00Z")).toBe(false);
    expect(registered("2026-05-14T22:01:00Z")).toBe(true);
  });

  describe("a discount", () => {
    const discounted = item("a", {
      total: 70,
      discount_total: 30,
      adjustments: [
        { promotion_id: "promo_net", amount: 10 },
        { promotion_id: "promo_chain", amount: 20 },
      ],
    });
    const networkPart = (ids: string[]) =>
      saleOfOrder(order([discounted]), context({ network_promotion_ids: new Set(ids) })).lines[0]
        ?.network_discount_minor;

    test("is the chain's unless the network pays for it", () => {
      expect(networkPart([])).toBe(0n);
      expect(networkPart(["promo_net"])).toBe(1000n);
      expect(networkPart(["promo_net", "promo_chain"])).toBe(3000n);
      expect(networkPart(["another"])).toBe(0n);
    });

    test("that Medusa keeps without VAT is divided over what it came to with VAT", () => {
      // Adjustments of 8 and 16 without VAT came to 30 with it.
      const exclusive = {
        ...discounted,
        adjustments: [
          { promotion_id: "promo_net", amount: 8 },
          { promotion_id: "promo_chain", amount: 16 },
        ],
      };
      const sale = saleOfOrder(
        order([exclusive]),
        context({ network_promotion_ids: new Set(["promo_net"]) }),
      );
      expect(sale.lines[0]?.network_discount_minor).toBe(1000n);
    });
  });

  describe("shipping", () => {
    const parcel: OrderShipping = {
      id: "ship",
      shipping_option_id: "so_a",
      total: 69,
      discount_total: 0,
      adjustments: [],
    };
    const shipped = order(
      [item("a", { total: 106 }), item("b", { product_id: "prod_wood", total: 125 })],
      {
        total: 300,
        shipping_methods: [parcel],
      },
    );

    test("comes after the goods, with the nets of its consignment by rate", () => {
      const sale = saleOfOrder(shipped, context());
      expect(sale.lines.map((line) => [line.position, line.line_id])).toEqual([
        [1, "a"],
        [2, "b"],
        [3, "ship"],
      ]);
      expect(sale.lines[2]).toMatchObject({
        kind: "shipping",
        seller_id: "ent_a",
        gross_minor: 6900n,
        network_discount_minor: 0n,
        stages: [],
        consignment: [
          { vat_rate_bp: 600, net_minor: 10_000n },
          { vat_rate_bp: 2500, net_minor: 10_000n },
        ],
      });
    });

    test("keeps apart the part of its discount that the network pays for", () => {
      const discounted = {
        ...parcel,
        total: 39,
        discount_total: 30,
        adjustments: [
          { promotion_id: "promo_net", amount: 10 },
          { promotion_id: "promo_chain", amount: 20 },
        ],
      };
      const sale = saleOfOrder(
        { ...shipped, total: 270, shipping_methods: [discounted] },
        context({ network_promotion_ids: new Set(["promo_net"]) }),
      );
      expect(sale.lines[2]).toMatchObject({ gross_minor: 3900n, network_discount_minor: 1000n });
    });

    test("follows the nets before any discount, so that goods given away still give it a rate", () => {
      const given = item("a", { total: 0, discount_total: 106 });
      const cheaper = item("b", { product_id: "prod_wood", total: 100, discount_total: 25 });
      const sale = saleOfOrder(
        order([given, cheaper], { total: 169, shipping_methods: [parcel] }),
        context(),
      );
      expect(sale.lines[2]?.consignment).toEqual([
        { vat_rate_bp: 600, net_minor: 10_000n },
        { vat_rate_bp: 2500, net_minor: 10_000n },
      ]);
    });

    test("by nobody in the network is left out", () => {
      const sale = saleOfOrder(shipped, context({ enterprise_by_option: new Map() }));
      expect(sale.lines.map((line) => line.kind)).toEqual(["item", "item"]);
      expect(sale.total_minor).toBe(30_000n);
    });
  });
});
