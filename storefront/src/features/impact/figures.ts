import type { Impact, ImpactRow } from "../../lib/backend/impact";

/** What one named thing has got, or given, in a period. */
export interface Part {
  key: string;
  name: string;
  funded_minor: bigint;
}

/** Sums by key, the largest first; what came to nothing is left out. */
function summed(parts: readonly Part[]): Part[] {
  const byKey = new Map<string, Part>();
  for (const part of parts) {
    const sum = byKey.get(part.key)?.funded_minor ?? 0n;
    byKey.set(part.key, { ...part, funded_minor: sum + part.funded_minor });
  }
  return [...byKey.values()]
    .filter(({ funded_minor }) => funded_minor !== 0n)
    .sort((a, b) => compare(b.funded_minor, a.funded_minor) || a.name.localeCompare(b.name, "sv"));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b);
}

export function byChain({ chains }: Impact): Part[] {
  return summed(chains.map(({ chain, funded_minor }) => ({ ...asPart(chain), funded_minor })));
}

export function byChannel({ channels }: Impact): Part[] {
  return summed(
    channels.map(({ channel, funded_minor }) => ({ ...asPart(channel), funded_minor })),
  );
}

function asPart({ id, name }: { id: string; name: string }) {
  return { key: id, name };
}

/** Places of one kind of group, over the whole period. */
export function byGroup({ rows }: Impact, group: ImpactRow["group"]): Part[] {
  return summed(rows.filter((row) => row.group === group));
}

export interface MonthPart {
  month: string;
  funded_minor: bigint;
  /** A closed month never changes; a later one still may. */
  is_closed: boolean;
}

/** The network's months in order, those in which nothing was funded too. */
export function byMonth({ rows, first_month, last_month, last_closed_month }: Impact): MonthPart[] {
  const funded = new Map(
    rows.filter(({ group }) => group === "network").map((row) => [row.month, row.funded_minor]),
  );
  return monthsFrom(first_month, last_month).map((month) => ({
    month,
    funded_minor: funded.get(month) ?? 0n,
    is_closed: last_closed_month !== null && month <= last_closed_month,
  }));
}

function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let [year = 0, month = 1] = first.split("-").map(Number); ; ) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    if (name > last) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** The rows of the latest closed month of the period: the network's, and each kind's. */
export function latestClosed({ rows, last_closed_month, last_month }: Impact) {
  const month =
    last_closed_month === null || last_closed_month < last_month ? last_closed_month : last_month;
  if (month === null) return null;
  const those = rows.filter(
    (row) => row.month === month && (row.group === "network" || row.group === "kind"),
  );
  return those.length > 0 ? { month, rows: those } : null;
}

/** The largest of some amounts in öre; 0 of none. */
export function largestOf(parts: readonly { funded_minor: bigint }[]): bigint {
  let largest = 0n;
  for (const { funded_minor } of parts) if (funded_minor > largest) largest = funded_minor;
  return largest;
}

/**
 * A scale's end and its step, so that at most five lines are drawn: 1, 2 or 5 times a power of ten.
 * `largest_minor` in öre; the answer too.
 */
export function scaleOf(largest_minor: bigint): { end_minor: bigint; step_minor: bigint } {
  if (largest_minor <= 0n) return { end_minor: 100n, step_minor: 100n };
  for (let power = 100n; ; power *= 10n) {
    for (const factor of [1n, 2n, 5n]) {
      const step_minor = factor * power;
      const steps = (largest_minor + step_minor - 1n) / step_minor;
      if (steps <= 5n) return { end_minor: steps * step_minor, step_minor };
    }
  }
}
