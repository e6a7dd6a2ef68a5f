/** The provider's name on tax lines. */
export const VAT_PROVIDER = "insteg-vat";

/** Medusa wants the rate in per cent; basis points keep two decimals of it exactly. */
export function taxLine(rate_bp: number, code: string) {
  const rate = rate_bp / 100;
  return { rate, code, name: `Moms ${rate.toLocaleString("sv-SE")} %`, provider_id: VAT_PROVIDER };
}
