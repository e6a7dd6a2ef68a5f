import { randomUUID } from "node:crypto";
import { paidAtStall } from "@insteg/domain";
import { placeStallSales } from "@insteg/social-value/workflows";
import type { TestApp } from "./app";
import type { TestProduct } from "./goods";
import type { TestEnterprise } from "./network";

export type StallLine = readonly [product: TestProduct, quantity: number, unit_price_minor: number];

/** A sale as a phone tells it, made now and paid in cash unless told otherwise. */
export function toldSale(
  app: TestApp,
  lines: readonly StallLine[],
  wish: { key?: string; payment_kind?: "cash" | "swish" | "card"; sold_at?: Date } = {},
) {
  const { payment_kind = "cash", key = randomUUID(), sold_at = new Date() } = wish;
  const total = lines.reduce((sum, [, quantity, price]) => sum + quantity * price, 0);
  return {
    key,
    sold_at: sold_at.toISOString(),
    sales_channel_id: app.shop.channel_ids.stall,
    payment_kind,
    paid_minor: Number(paidAtStall(BigInt(total), payment_kind)),
    lines: lines.map(([product, quantity, unit_price_minor]) => ({
      variant_id: product.variant_id,
      quantity,
      unit_price_minor,
    })),
  };
}

/** A sale as it stands in the database, or undefined. */
export async function stallSale(app: TestApp, enterprise: TestEnterprise, key: string) {
  const { rows } = await app.db.query(
    "SELECT * FROM stall_sale WHERE enterprise_id = $1 AND key = $2",
    [enterprise.id, key],
  );
  return rows[0];
}

/** Makes everything that is written down into orders, also what waits after a failure. */
export async function placeAll(app: TestApp, enterprise: TestEnterprise) {
  await app.db.query("UPDATE stall_sale SET next_try_at = now() WHERE enterprise_id = $1", [
    enterprise.id,
  ]);
  return placeStallSales(app.container, enterprise.id);
}
