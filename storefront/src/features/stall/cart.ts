import type { StallCatalogue } from "@/lib/backend/stall";
import type { KeptLine } from "./store";

export type StallGoods = StallCatalogue["goods"][number];

/** By variant, how many pieces are bought, in the order in which they were chosen. */
export type Cart = ReadonlyMap<string, number>;

/** The backend takes no more lines in one sale. */
const MOST_LINES = 50;

/** Whether these goods would be a line more than a sale may have. */
export function isFull(cart: Cart, variantId: string): boolean {
  return cart.size >= MOST_LINES && !cart.has(variantId);
}

/** The cart with so many pieces more, or fewer; what has none left is gone, and a full one stays as it is. */
export function withMore(cart: Cart, variantId: string, pieces: number): Cart {
  if (isFull(cart, variantId)) return cart;
  const next = new Map(cart);
  const quantity = (next.get(variantId) ?? 0) + pieces;
  if (quantity > 0) next.set(variantId, Math.min(quantity, 999));
  else next.delete(variantId);
  return next;
}

/** What is sold at one stall, at its own prices. */
export function goodsAt(catalogue: StallCatalogue, channelId: string): StallGoods[] {
  return catalogue.goods
    .filter((one) => one.channel_ids.includes(channelId))
    .map((one) => ({ ...one, price_minor: one.prices?.[channelId] ?? one.price_minor }));
}

/** The lines of a purchase at today's prices. */
export function linesOf(cart: Cart, goods: readonly StallGoods[]): KeptLine[] {
  return [...cart].flatMap(([variant_id, quantity]) => {
    const one = goods.find((candidate) => candidate.variant_id === variant_id);
    return one
      ? [{ variant_id, title: nameOf(one), quantity, unit_price_minor: one.price_minor }]
      : [];
  });
}

/** What the lines cost, öre. */
export function totalOf(lines: readonly KeptLine[]): bigint {
  return lines.reduce((sum, line) => sum + BigInt(line.unit_price_minor * line.quantity), 0n);
}

/** A product with one variant needs no more than its own name. */
export function nameOf({ title, variant_title }: StallGoods): string {
  const isPlain = variant_title === "" || /^(default|en|standard)\b/i.test(variant_title);
  return isPlain ? title : `${title}, ${variant_title}`;
}
