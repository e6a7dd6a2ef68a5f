const DAYS = 30;
const WINDOW_MS = DAYS * 24 * 60 * 60 * 1000;

/** What a variant cost from a time on, öre, VAT included. */
export interface PricePoint {
  from: Date;
  /** What a buyer pays. */
  amount_minor: bigint;
  /** The ordinary price; higher than `amount_minor` while the price is reduced. */
  original_minor: bigint;
}

export interface PriceReduction {
  amount_minor: bigint;
  original_minor: bigint;
  /** The lowest price in the 30 days before the reduction. */
  lowest_30_days_minor: bigint;
  reduced_at: Date;
}

/**
 * The reduction that stands at the end of a history (oldest first), with the lowest price of the 30 days
 * before it. A price that is lowered further is a reduction of its own, so that what went before counts
 * with its lower price. Null when the price is not reduced, or when nothing is known of those days: then
 * there is nothing to compare with, and no reduction may be told of.
 */
export function standingReduction(history: readonly PricePoint[]): PriceReduction | null {
  const last = history.at(-1);
  if (!last || last.amount_minor >= last.original_minor) {
    return null;
  }
  const start = reductionStart(history);
  const before = history.slice(0, start);
  const first = history[start];
  if (!first || before.length === 0) {
    return null;
  }
  const opens_ms = first.from.getTime() - WINDOW_MS;
  // What held when the 30 days began counts, and whatever came during them.
  const inForce = before.filter(
    (_point, index) => (before[index + 1]?.from.getTime() ?? first.from.getTime()) > opens_ms,
  );
  const [lowest] = inForce.map((point) => point.amount_minor).sort((a, b) => (a < b ? -1 : 1));
  return lowest === undefined
    ? null
    : {
        ...{ amount_minor: last.amount_minor, original_minor: last.original_minor },
        ...{ lowest_30_days_minor: lowest, reduced_at: first.from },
      };
}

/** From which point on the last price has stood; a change of the ordinary price alone begins nothing anew. */
function reductionStart(history: readonly PricePoint[]): number {
  const last = history.at(-1);
  let start = history.length - 1;
  for (let at = start - 1; at >= 0; at -= 1) {
    const point = history[at];
    const isSame =
      point?.amount_minor === last?.amount_minor &&
      point &&
      point.amount_minor < point.original_minor;
    if (!isSame) {
      break;
    }
    start = at;
  }
  return start;
}
