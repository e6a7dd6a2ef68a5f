import type { Cart } from "@/lib/backend/cart";

/** VAT of a cart by rate, in öre, highest rate first. */
export interface VatRow {
  rate_bp: number;
  vat_minor: bigint;
}

/**
 * Sums the VAT of lines and shipping by rate. A line with several rates (mixed shipping) cannot be
 * told apart here, so it is counted under `mixed_minor`.
 */
export function vatByRate(cart: Pick<Cart, "items" | "shipping_methods">) {
  const byRate = new Map<number, bigint>();
  let mixed_minor = 0n;
  for (const { tax_lines, tax_total } of [...cart.items, ...cart.shipping_methods]) {
    const rates = new Set(tax_lines.map(({ rate }) => Math.round(rate * 100)));
    const [rate_bp] = rates;
    if (rates.size > 1 || rate_bp === undefined) mixed_minor += tax_total;
    else byRate.set(rate_bp, (byRate.get(rate_bp) ?? 0n) + tax_total);
  }
  const rows: VatRow[] = [...byRate]
    .map(([rate_bp, vat_minor]) => ({ rate_bp, vat_minor }))
    .filter(({ vat_minor }) => vat_minor !== 0n)
    .sort((a, b) => b.rate_bp - a.rate_bp);
  return { rows, mixed_minor };
}
