const STOCKHOLM_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" });

/** The calendar month in Stockholm, 'YYYY-MM'. */
export function currentMonth(): string {
  return STOCKHOLM_DAY.format(new Date()).slice(0, 7);
}

/** The month `n` months later (earlier when negative), 'YYYY-MM'. */
export function addMonths(month: string, n: number): string {
  const [year = 0, monthOfYear = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, monthOfYear - 1 + n, 1)).toISOString().slice(0, 7);
}

export function isMonth(typed: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(typed);
}
