import { addMonths, isMonth } from "./month";

/** Months of a period, 'YYYY-MM', both included. */
export interface Period {
  first_month: string;
  last_month: string;
}

/** As many months as the API answers for at once. */
export const MOST_MONTHS = 60;
const USUAL_MONTHS = 12;

/** The period of so many months that ends with the month. */
export function monthsUpTo(last_month: string, count: number): Period {
  return { first_month: addMonths(last_month, 1 - count), last_month };
}

/** The period that an address asks for; the year up to `now` where it doesn't say. */
export function periodOf(typed: Period, now: string): Period {
  const last_month = isMonth(typed.last_month) ? typed.last_month : now;
  const usual = monthsUpTo(last_month, USUAL_MONTHS);
  return isMonth(typed.first_month) ? inOrder({ ...typed, last_month }, "last_month") : usual;
}

/** Moves the end that was not chosen, so that the period has between 1 and {@link MOST_MONTHS} months. */
export function inOrder(period: Period, chosen: keyof Period): Period {
  const { first_month, last_month } = period;
  const earliest = addMonths(last_month, 1 - MOST_MONTHS);
  if (first_month <= last_month && first_month >= earliest) {
    return period;
  }
  if (chosen === "first_month") {
    const latest = addMonths(first_month, MOST_MONTHS - 1);
    return { first_month, last_month: last_month < first_month ? first_month : latest };
  }
  return { first_month: first_month > last_month ? last_month : earliest, last_month };
}

/** The period's months in order. */
export function monthsOf({ first_month, last_month }: Period): string[] {
  const months: string[] = [];
  for (let month = first_month; month <= last_month; month = addMonths(month, 1)) {
    months.push(month);
  }
  return months;
}
