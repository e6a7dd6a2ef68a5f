/** Öre as kronor with öre: "1 234,50 kr". */
export function formatKronor(amount_minor: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency: "SEK" }).format(
    amount_minor / 100,
  );
}

/** Öre as a bare number of kronor, for a column whose head says "kr": "1 234,50". */
export function formatAmount(amount_minor: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount_minor / 100);
}

/** Basis points as per cent: 9999 → "99,99 %". */
export function formatPercent(basis_points: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(
    basis_points / 10_000,
  );
}

/** "2026-11" → "november 2026". */
export function formatMonth(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${month}-01T00:00:00Z`));
}

/** An instant as a day in Stockholm: "23 november 2026". */
export function formatDay(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeZone: "Europe/Stockholm",
  }).format(new Date(instant));
}

/** An instant in Stockholm to the minute: "23 nov. 2026 14:05". */
export function formatInstant(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Europe/Stockholm",
  }).format(new Date(instant));
}
