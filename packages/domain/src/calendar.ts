import { DomainError } from "./errors";

/** 'YYYY-MM', a calendar month in Europe/Stockholm. */
export type Month = string;
/** 'YYYY-MM-DD', a calendar day in Europe/Stockholm. */
export type CivilDate = string;

// Before 1900 Stockholm kept its own time; a limit also keeps years out of Date.UTC's 0..99.
const MONTH = /^(19\d{2}|2\d{3})-(0[1-9]|1[0-2])$/;
const CIVIL_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

// Making a formatter costs far more than using one.
const STOCKHOLM = new Intl.DateTimeFormat("en-US", {
  timeZone: "Europe/Stockholm",
  calendar: "gregory",
  numberingSystem: "latn",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

type Field = "year" | "month" | "day" | "hour" | "minute" | "second";

export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/** True for a day that exists: 2026-02-29 is not one. */
export function isCivilDate(text: string): boolean {
  if (!CIVIL_DATE.test(text)) {
    return false;
  }
  // Date.parse rolls 31 February over into March instead of refusing it.
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The Stockholm day of an instant, wherever the server stands. @throws DomainError date_invalid */
export function civilDateOf(at: Date): CivilDate {
  const wall = wallClock(at);
  return `${String(wall.year).padStart(4, "0")}-${pad(wall.month)}-${pad(wall.day)}`;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day n days later, n may be negative. */
export function addDays(day: CivilDate, n: number): CivilDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY_MS).toISOString().slice(0, 10);
}

/** The Stockholm month of an instant. @throws DomainError date_invalid */
export function monthOf(at: Date): Month {
  return civilDateOf(at).slice(0, 7);
}

/** The month n months later, or earlier when n is negative. @throws DomainError month_invalid */
export function addMonths(month: Month, n: number): Month {
  const index = monthIndex(month) + n;
  const moved = `${String(Math.floor(index / 12)).padStart(4, "0")}-${pad((index % 12) + 1)}`;
  if (!isMonth(moved)) {
    throw new DomainError("month_invalid", { month, n });
  }
  return moved;
}

/** Every month from first to last, both included; empty if last is before first. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const count = monthIndex(last) - monthIndex(first) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => addMonths(first, n));
}

/** The instant at which the month begins, 00:00 in Stockholm. @throws DomainError month_invalid */
export function startOfMonth(month: Month): Date {
  const index = monthIndex(month);
  const wall_ms = Date.UTC(Math.floor(index / 12), index % 12, 1);
  // Clocks have not changed in the first hours of a month since October 1916, so the offset at 00:00 UTC holds at 00:00
  // in Stockholm too.
  return new Date(wall_ms - offsetMs(new Date(wall_ms)));
}

function monthIndex(month: Month): number {
  const match = MONTH.exec(month);
  if (!match) {
    throw new DomainError("month_invalid", { month });
  }
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

function offsetMs(at: Date): number {
  const wall = wallClock(at);
  const { year, month, day, hour, minute, second } = wall;
  return Date.UTC(year, month - 1, day, hour, minute, second) - at.getTime();
}

function wallClock(at: Date): Record<Field, number> {
  if (Number.isNaN(at.getTime())) {
    throw new DomainError("date_invalid", { date: "Invalid Date" });
  }
  const wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of STOCKHOLM.formatToParts(at)) {
    if (type in wall) {
      wall[type as Field] = Number(value);
    }
  }
  return wall;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
