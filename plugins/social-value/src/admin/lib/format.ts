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

/** Öre as whole kronor, for an axis or where öre would only hide the size: "1 234 kr". */
export function formatWholeKronor(amount_minor: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "SEK",
    maximumFractionDigits: 0,
  }).format(amount_minor / 100);
}

/** A change in öre, with its sign: "+1 234,50", "−20,00", "0,00". */
export function formatChange(amount_minor: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    signDisplay: "exceptZero",
  }).format(amount_minor / 100);
}

/** A change between two shares, in percentage points, with its sign: 150 → "+1,5". */
export function formatPoints(basis_points: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  }).format(basis_points / 100);
}

/** Basis points as whole per cent, never rounded up to a hundred: 9999 → "99 %". */
export function formatWholePercent(basis_points: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(
    Math.floor(basis_points / 100) / 100,
  );
}

/** Tenths as a number: 23 → "2,3". */
export function formatTenths(tenths: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(tenths / 10);
}

/** "2026-11" → "nov. 26", where many months stand side by side. */
export function formatShortMonth(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    month: "short",
    year: "2-digit",
    timeZone: "UTC",
  }).format(new Date(`${month}-01T00:00:00Z`));
}

/** A period by its months: "oktober 2026", or "december 2025 – november 2026". */
export function formatPeriod(first_month: string, last_month: string, locale: string): string {
  const [first, last] = [formatMonth(first_month, locale), formatMonth(last_month, locale)];
  return first_month === last_month ? first : `${first} – ${last}`;
}
