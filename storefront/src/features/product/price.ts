import type { Variant } from "@/lib/backend/product";

/** The lowest price among the variants, in öre, and whether another one costs more. */
export function lowestPrice(variants: readonly Variant[]) {
  const prices = variants.flatMap(({ price_minor }) => (price_minor === null ? [] : [price_minor]));
  const [amount_minor] = prices.sort((a, b) => Number(a - b));
  if (amount_minor === undefined) return null;
  return { amount_minor, isFrom: prices.some((price) => price > amount_minor) };
}
