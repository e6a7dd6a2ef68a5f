// Kronor and per cent are both typed with two decimals and kept as whole hundredths: öre, basis points.
const TYPED = /^(\d{1,9})(?:[.,](\d{1,2}))?$/;

/** "1 234,5" → 123450; null for anything that is not a number with at most two decimals. */
export function parseHundredths(typed: string): number | null {
  const match = TYPED.exec(typed.replace(/[\s\u00a0\u202f]/g, ""));
  if (!match?.[1]) {
    return null;
  }
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** 123450 → "1234,5", as a person would type it in the locale. */
export function typedHundredths(hundredths: number, locale: string): string {
  const point = locale.startsWith("sv") ? "," : ".";
  const rest = String(hundredths % 100).padStart(2, "0");
  const whole = String(Math.trunc(hundredths / 100));
  return rest === "00" ? whole : `${whole}${point}${rest.replace(/0$/, "")}`;
}

/** "12" → 12; null for anything that is not a whole number. */
export function parseWhole(typed: string): number | null {
  const trimmed = typed.trim();
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : null;
}
