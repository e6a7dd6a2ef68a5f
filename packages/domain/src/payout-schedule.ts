import { addMonths, type CivilDate, type Month } from "./calendar";

/** When payouts are made by themselves: every week on a day (1 Monday – 7 Sunday) or every month. */
export type PayoutSchedule =
  | { every: "weekly"; day: number }
  /** on a day of the month, 1–28, which every month has */
  | { every: "monthly"; day: number };

const DAY_MS = 24 * 60 * 60 * 1000;

/** The latest day, `today` included, on which the schedule says that payouts are made. */
export function latestPayoutDay(today: CivilDate, { every, day }: PayoutSchedule): CivilDate {
  if (every === "weekly") {
    const at_ms = Date.parse(`${today}T00:00:00Z`);
    const weekday = new Date(at_ms).getUTCDay() || 7;
    return isoDay(at_ms - ((weekday - day + 7) % 7) * DAY_MS);
  }
  const month: Month = today.slice(0, 7);
  const inMonth = `${month}-${String(day).padStart(2, "0")}`;
  return inMonth <= today ? inMonth : `${addMonths(month, -1)}${inMonth.slice(7)}`;
}

/**
 * The first day from `today` on, or after it, on which the schedule says that payouts are made.
 */
export function nextPayoutDay(
  today: CivilDate,
  schedule: PayoutSchedule,
  { isAfter = false }: { isAfter?: boolean } = {},
): CivilDate {
  let at_ms = Date.parse(`${today}T00:00:00Z`) + (isAfter ? DAY_MS : 0);
  // At most a month of days: every schedule has a day in each.
  while (latestPayoutDay(isoDay(at_ms), schedule) !== isoDay(at_ms)) {
    at_ms += DAY_MS;
  }
  return isoDay(at_ms);
}

/** The first weekday (Monday–Friday) from a day on; holidays are the bank's to know. */
export function nextWeekday(from: CivilDate): CivilDate {
  const at_ms = Date.parse(`${from}T00:00:00Z`);
  const weekday = new Date(at_ms).getUTCDay();
  const wait_days = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return isoDay(at_ms + wait_days * DAY_MS);
}

function isoDay(at_ms: number): CivilDate {
  return new Date(at_ms).toISOString().slice(0, 10);
}
