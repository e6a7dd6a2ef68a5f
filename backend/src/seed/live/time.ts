import { startOfMonth } from "@insteg/domain";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Noon in Stockholm (give or take the hour of a clock change) on a civil date 'YYYY-MM-DD'. */
export function atNoon(date: string): Date {
  return atTime(date, 12 * 60);
}

/** So many minutes after midnight on a civil date, as an instant. */
export function atTime(date: string, minutes: number): Date {
  const day = Number(date.slice(8, 10));
  const midnight = startOfMonth(date.slice(0, 7)).getTime() + (day - 1) * DAY_MS;
  return new Date(midnight + minutes * 60 * 1000);
}
