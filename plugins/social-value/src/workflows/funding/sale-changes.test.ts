import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { SaleChange } from "../../modules/funding/ledger/sale-change";
import type {
  SaleLineSnapshot,
  SaleSnapshot,
  StoredSale,
} from "../../modules/funding/ledger/sale-snapshot";
import { changesOf, type OrderNow } from "./sale-changes";

function line(line_id: string, quantity: number, gross_minor: bigint): SaleLineSnapshot {
  return {
    line_id,
    position: 1,
    kind: "item",
    seller_id: "ent",
    product_id: "prod",
    quantity,
    gross_minor,
    network_discount_minor: 0n,
    vat_class: "standard",
    vat_rate_bp: 2500,
    commission_bp: 500,
    value_chain_id: "chain",
    chain_version_id: "version",
    stages: [{ stage_id: "stg", enterprise_id: "ent", share_bp: 10_000, contribution_bp: 2000 }],
    consignment: [],
  };
}

function saleOf(lines: readonly SaleLineSnapshot[]): SaleSnapshot {
  return {
    order_id: "order",
    placed_at: new Date("2026-05-01T10:00:00Z"),
    sale_model: "intermediary",
    network_vat_registered: true,
    currency_code: "sek",
    sales_channel_id: null,
    total_minor: lines.reduce((sum, one) => sum + one.gross_minor, 0n),
    lines: lines.map((one, index) => ({ ...one, position: index + 1 })),
  };
}

const stored = (lines: readonly SaleLineSnapshot[]): StoredSale => ({
  ...saleOf(lines),
  lines: saleOf(lines).lines.map((one) => ({ ...one, item_id: one.line_id, reduced_minor: 0n })),
});

const now = (lines: readonly SaleLineSnapshot[], wish: Partial<OrderNow> = {}): OrderNow => ({
  sale: saleOf(lines),
  is_canceled: false,
  ...wish,
});

/** The stored sale as the database gives it after a change. */
function after(sale: StoredSale, { lines, reductions }: SaleChange): StoredSale {
  const added = lines.map((one) => ({
    ...one,
    item_id: one.line_id.split("#")[0] ?? "",
    reduced_minor: 0n,
  }));
  return {
    ...sale,
    lines: [...sale.lines, ...added].map((one) => ({
      ...one,
      reduced_minor: reductions
        .filter((reduction) => reduction.line_id === one.line_id)
        .reduce((sum, reduction) => sum + reduction.gross_minor, one.reduced_minor),
    })),
  };
}

const held = (sale: StoredSale) =>
  sale.lines.reduce((sum, one) => sum + one.gross_minor - one.reduced_minor, 0n);

const items = fc
  .uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .tuple(fc.integer({ min: 1, max: 9 }), fc.bigInt({ min: 0n, max: 90_000n }))
          .map(([quantity, gross_minor]) => line(`item_${id}`, quantity, gross_minor)),
      ),
    ),
  );

describe("changesOf", () => {
  it("leaves the sale holding what the order holds, and finds no change the second time", () => {
    fc.assert(
      fc.property(items, fc.array(items, { minLength: 1, maxLength: 4 }), (sold, edits) => {
        let sale = stored(sold);
        for (const edit of edits) {
          sale = after(sale, changesOf(sale, now(edit)));
          expect(held(sale)).toBe(saleOf(edit).total_minor);
          expect(changesOf(sale, now(edit))).toEqual({ lines: [], reductions: [] });
          const ids = sale.lines.map((one) => one.line_id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(sale.lines.every((one) => one.reduced_minor <= one.gross_minor)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a cancelled order holds nothing", () => {
    const sale = stored([line("a", 2, 1000n), line("b", 1, 500n)]);
    const change = changesOf(sale, now([line("a", 2, 1000n)], { is_canceled: true }));
    expect(held(after(sale, change))).toBe(0n);
  });

  test("what has come back is no longer held: Medusa's total is less, its quantity is not", () => {
    const sale = stored([line("a", 3, 1000n)]);
    const change = changesOf(sale, now([line("a", 3, 333n)]));
    expect(change).toEqual({ lines: [], reductions: [{ line_id: "a", gross_minor: 667n }] });
  });

  test("what an edit adds is a further line at the terms of today, the first one keeps its own", () => {
    const sale = stored([line("a", 1, 1000n)]);
    const today = { ...line("a", 3, 3000n), commission_bp: 900 };
    const { lines } = changesOf(sale, now([today]));
    expect(lines).toMatchObject([
      { line_id: "a#2", quantity: 2, gross_minor: 2000n, commission_bp: 900, position: 2 },
    ]);
  });
});
