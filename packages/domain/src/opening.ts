import { addDays, type CivilDate } from "./calendar";

/** When a sales channel is open, both days included; null is without end in that direction. */
export interface OpenPeriod {
  opens_on: CivilDate | null;
  closes_on: CivilDate | null;
}

export interface Opening {
  is_open: boolean;
  /** Of a closed channel: the day on which it opens next; null when none is known. */
  opens_on: CivilDate | null;
  /** Of an open channel: its last day; null when it has none. */
  closes_on: CivilDate | null;
}

/**
 * How a channel stands on a day. Without periods it is always open; periods may lie in any order, overlap
 * and follow upon one another.
 */
export function openingOn(periods: readonly OpenPeriod[], day: CivilDate): Opening {
  if (periods.length === 0) {
    return { is_open: true, opens_on: null, closes_on: null };
  }
  if (!periods.some((period) => holds(period, day))) {
    const next = periods.flatMap(({ opens_on }) => (opens_on && opens_on > day ? [opens_on] : []));
    return { is_open: false, opens_on: next.sort()[0] ?? null, closes_on: null };
  }
  return { is_open: true, opens_on: null, closes_on: lastDayFrom(periods, day) };
}

function holds({ opens_on, closes_on }: OpenPeriod, day: CivilDate): boolean {
  return (!opens_on || opens_on <= day) && (!closes_on || closes_on >= day);
}

/** The last day without a gap from an open one on. */
function lastDayFrom(periods: readonly OpenPeriod[], day: CivilDate): CivilDate | null {
  let last = day;
  // Each round goes through at least one period more, or ends.
  for (;;) {
    const on = periods.filter((period) => holds(period, last) || holds(period, addDays(last, 1)));
    const ends = on.map(({ closes_on }) => closes_on);
    if (ends.includes(null)) {
      return null;
    }
    const latest = (ends as CivilDate[]).sort().at(-1) ?? last;
    if (latest <= last) {
      return last;
    }
    last = latest;
  }
}
