import { type Atom, type Cell, type CellState, cellStates, type LinkedAtom } from "@insteg/domain";
import type { PlaceTerms } from "../modules/training/service";

/** What is public of a place: never its seats. */
export interface ImpactPlace {
  id: string;
  kind: string;
  enterprise: { id: string; name: string };
  municipality: { code: string; name: string };
}

/** How the places of a month are put together, the largest groups first: those are told first. */
export const IMPACT_GROUPS = ["network", "kind", "municipality", "enterprise"] as const;
export type ImpactGroup = (typeof IMPACT_GROUPS)[number];

/**
 * A group of places in a month, as the public may see it. Sales funding always; the rest only where the
 * state is "shown", else null. "open": the month is not closed, so nothing but funding is told yet.
 * Amounts in öre, coverage in basis points, hours of all occupied seats together.
 */
export interface ImpactRow {
  month: string;
  group: ImpactGroup;
  key: string;
  name: string;
  funded_minor: number;
  state: CellState | "open";
  seats: number | null;
  hours: number | null;
  cost_minor: number | null;
  public_support_minor: number | null;
  coverage_bp: number | null;
}

export interface ImpactInput {
  /** every place as it was in a month; of a closed month what the month has kept */
  placesIn: (month: string) => readonly ImpactPlace[];
  /** every month from the network's first, so that what was told of a month is told of it for good */
  months: readonly string[];
  /** of these more than funding may be told: nothing of them changes any more */
  closed: ReadonlySet<string>;
  /** of every place that is active in a month and has terms; of a closed month what the month has kept */
  terms: readonly PlaceTerms[];
  /** what sales gave to a place in a month, öre */
  fundedOf: (placeId: string, month: string) => bigint;
}

/** All rows of all months, by month and from the largest group to the smallest. */
export function impactRows(input: ImpactInput): ImpactRow[] {
  const groups = groupsOf(input);
  const told = groups.filter(({ month, terms }) => terms.length > 0 && input.closed.has(month));
  const states = cellStates(told.map(cellOf));
  return groups.map((group) => rowOf(group, states.get(keyOf(group)), input.closed));
}

interface GroupMonth {
  month: string;
  group: ImpactGroup;
  key: string;
  name: string;
  terms: PlaceTerms[];
  funded: { place_id: string; funded_minor: bigint }[];
}

const keyOf = ({ month, group, key }: GroupMonth) => `${month}|${group}|${key}`;

function groupsOf({ placesIn, months, terms, fundedOf }: ImpactInput): GroupMonth[] {
  const termsOf = new Map(terms.map((one) => [`${one.place_id}|${one.month}`, one]));
  return months.flatMap((month) => {
    const places = placesIn(month);
    return IMPACT_GROUPS.flatMap((group) => {
      const groups = new Map<string, GroupMonth>();
      for (const place of places) {
        const { key, name } = NAMED[group](place);
        const own = groups.get(key) ?? { month, group, key, name, terms: [], funded: [] };
        const of_month = termsOf.get(`${place.id}|${month}`);
        own.terms.push(...(of_month ? [of_month] : []));
        own.funded.push({ place_id: place.id, funded_minor: fundedOf(place.id, month) });
        groups.set(key, own);
      }
      return [...groups.values()]
        .filter((one) => one.terms.length > 0 || fundingOf(one) !== 0n)
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    });
  });
}

const NAMED: Record<ImpactGroup, (place: ImpactPlace) => { key: string; name: string }> = {
  network: () => ({ key: "", name: "" }),
  kind: ({ kind }) => ({ key: kind, name: kind }),
  municipality: ({ municipality }) => ({ key: municipality.code, name: municipality.name }),
  enterprise: ({ enterprise }) => ({ key: enterprise.id, name: enterprise.name }),
};

function fundingOf({ funded }: GroupMonth): bigint {
  return funded.reduce((sum, place) => sum + place.funded_minor, 0n);
}

function cellOf(group: GroupMonth): Cell {
  return {
    key: keyOf(group),
    measures: MEASURES.map((measure) => group.terms.map((terms) => atomOf(terms, measure(terms)))),
    linked: group.terms.flatMap(linkedAtomOf),
  };
}

/** The whole of a measure, and what one seat is of it; a place without seats counts as one. */
type Measure = (terms: PlaceTerms) => { total: number; unit: number };

const hoursOf: Measure = ({ occupied_seats, hours_per_month }) => ({
  total: occupied_seats * hours_per_month,
  unit: hours_per_month,
});

const costOf: Measure = ({ occupied_seats, seat_cost_minor }) => ({
  total: occupied_seats * seat_cost_minor,
  unit: seat_cost_minor,
});

const MEASURES: readonly Measure[] = [
  ({ occupied_seats }) => ({ total: occupied_seats, unit: 1 }),
  hoursOf,
  costOf,
  ({ occupied_seats, public_support_minor }) => ({
    total: public_support_minor,
    unit: Math.ceil(public_support_minor / Math.max(1, occupied_seats)),
  }),
];

/** Receipts tell what an hour costs at large places; so what a small one's costs is not taken as unknown. */
function linkedAtomOf(terms: PlaceTerms): LinkedAtom[] {
  const { place_id, occupied_seats: seats } = terms;
  const [hours, cost] = [hoursOf(terms), costOf(terms)];
  if (hours.unit === 0 && cost.unit === 0) {
    return [];
  }
  const inBigint = ({ total, unit }: ReturnType<Measure>) => ({
    total: BigInt(total),
    unit: BigInt(unit),
  });
  const key = `${place_id}|${seats}|${hours.unit}|${cost.unit}`;
  return [{ key, seats, first: inBigint(hours), second: inBigint(cost) }];
}

function atomOf(terms: PlaceTerms, { total, unit }: ReturnType<Measure>): Atom {
  const { place_id, occupied_seats: seats } = terms;
  const key = `${place_id}|${seats}|${total}`;
  return { key, total: BigInt(total), unit: BigInt(unit), seats };
}

function rowOf(
  group: GroupMonth,
  decided: CellState | undefined,
  closed: ReadonlySet<string>,
): ImpactRow {
  const { month, group: kind, key, name } = group;
  // Places that are gone may still have funding taken back; of their seats there is nothing to tell.
  const state = closed.has(month) ? (decided ?? "hidden") : "open";
  return {
    month,
    group: kind,
    key,
    name,
    funded_minor: Number(fundingOf(group)),
    state,
    ...(state === "shown" ? measuresOf(group) : NOTHING),
  };
}

const NOTHING = {
  seats: null,
  hours: null,
  cost_minor: null,
  public_support_minor: null,
  coverage_bp: null,
};

/** Coverage is worked out of what is told beside it, so that it tells nothing more. */
function measuresOf(group: GroupMonth) {
  const sum = (of: (terms: PlaceTerms) => number) =>
    group.terms.reduce((total, terms) => total + of(terms), 0);
  const cost_minor = sum((one) => one.occupied_seats * one.seat_cost_minor);
  const public_support_minor = sum((one) => one.public_support_minor);
  const paid_minor = public_support_minor + Number(fundingOf(group));
  return {
    seats: sum((one) => one.occupied_seats),
    hours: sum((one) => one.occupied_seats * one.hours_per_month),
    cost_minor,
    public_support_minor,
    coverage_bp: cost_minor > 0 ? Math.floor((paid_minor * 10_000) / cost_minor) : null,
  };
}
