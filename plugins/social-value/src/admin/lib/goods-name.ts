/** Goods with the variant that tells them apart; the name of an only one says nothing. */
export function goodsName(product: string, variant: string): string {
  return variant === "" || variant === product || /^(default|standard)\b/i.test(variant)
    ? product
    : `${product} (${variant})`;
}
