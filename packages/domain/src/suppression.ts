/** Fewer occupied seats than this, and nothing may be told from which their number follows. */
export const FEWEST_PUBLIC_SEATS = 5;

/** A hidden group must look as if it could have any of 1–4 seats: so many units must fit. */
const MOST_HIDDEN_SEATS = BigInt(FEWEST_PUBLIC_SEATS - 1);

/**
 * One place as one measure sees it, for as long as its seats and its value stay the same: whoever knows
 * that nothing changed there between two months knows that the two months share this value.
 */
export interface Atom {
  /** of the place, its seats and its value: months with the same key share it */
  key: string;
  /** the measure: seats, hours, or öre */
  total: bigint;
  /** what one seat is of it, by which somebody could divide */
  unit: bigint;
  seats: number;
}

/**
 * One place as two measures see it together, for as long as its seats and both values stay the same. Who
 * knows what it costs by the hour knows of either value what the other is.
 */
export interface LinkedAtom {
  key: string;
  seats: number;
  /** of each measure the whole, and what one seat is of it */
  first: { total: bigint; unit: bigint };
  second: { total: bigint; unit: bigint };
}

/** What a group of places in a month would publish. */
export interface Cell {
  key: string;
  /** the atoms of each measure, in the measures' order */
  measures: readonly (readonly Atom[])[];
  /** the same places by the two measures that can be worked out of each other, as hours and cost can */
  linked: readonly LinkedAtom[];
}

/**
 * shown: its measures may be published. hidden: they may not, and for all that is published it may have
 * any of 1–4 seats. withheld: it has more than that, which what is published says already, but telling
 * its measures would give away a smaller group's.
 */
export type CellState = "shown" | "hidden" | "withheld";

/**
 * Which cells may be published with all their measures, decided in the order given: give months oldest
 * first, so that a later month never changes what was decided. What is published of a measure is a sum of
 * whole classes: sets of atoms that the same published cells hold. A cell is shown only if every class
 * that it makes is safe: by each measure alone ({@link isSafeAlone}) and by the linked ones together
 * ({@link isSafeTogether}). A hidden cell may then have nothing of any class, and each of its atoms more
 * than four seats, whatever totals and differences between months are worked out, also by one who
 * knows which places did not change.
 */
export function cellStates(cells: readonly Cell[]): Map<string, CellState> {
  const alone = (cells[0]?.measures ?? []).map(() => new Partition(isSafeAlone));
  const together = new Partition(isSafeTogether);
  const shown = new Set<string>();
  for (const cell of cells) {
    const isSafe =
      alone.every((partition, n) => {
        const atoms = cell.measures[n] ?? [];
        return atoms.length > 0 && partition.staysSafe(atoms);
      }) && together.staysSafe(cell.linked);
    if (isSafe) {
      shown.add(cell.key);
      together.divide(cell.linked);
      for (const [n, partition] of alone.entries()) {
        partition.divide(cell.measures[n] ?? []);
      }
    }
  }
  const hasSome = ({ measures, linked }: Cell) =>
    alone.some((partition, n) => partition.isPinned(measures[n] ?? [], isNothing)) ||
    together.isPinned(linked, leansOneWay);
  return new Map(
    cells.map((cell) => [
      cell.key,
      shown.has(cell.key) ? "shown" : hasSome(cell) ? "withheld" : "hidden",
    ]),
  );
}

type Class<One> = ReadonlyMap<string, One>;

/** The atoms by the published cells that hold them; what none holds is in no class. */
class Partition<One extends { key: string }> {
  readonly #classes = new Map<string, Class<One>>();

  constructor(readonly isSafe: (atoms: Class<One>) => boolean) {}

  staysSafe(atoms: readonly One[]): boolean {
    return this.#parts(atoms).every((parts) => parts.every(this.isSafe));
  }

  divide(atoms: readonly One[]): void {
    for (const part of this.#parts(atoms).flat()) {
      for (const key of part.keys()) {
        this.#classes.set(key, part);
      }
    }
  }

  /** Whether the atoms must have some of a class: what the class has beside them cannot make it up. */
  isPinned(
    atoms: readonly One[],
    falls_short: (others: Class<One>, whole: Class<One>) => boolean,
  ): boolean {
    const keys = new Set(atoms.map((atom) => atom.key));
    return atoms.some(({ key }) => {
      const own = this.#classes.get(key);
      if (own === undefined) {
        return false;
      }
      return falls_short(new Map([...own].filter(([other]) => !keys.has(other))), own);
    });
  }

  /** What the atoms would cut the classes into, class by class; a class that is not cut stays whole. */
  #parts(atoms: readonly One[]): Class<One>[][] {
    const inside = new Map<Class<One> | undefined, Map<string, One>>();
    for (const atom of atoms) {
      const own = this.#classes.get(atom.key);
      const part = inside.get(own) ?? new Map<string, One>();
      inside.set(own, part.set(atom.key, atom));
    }
    return [...inside].map(([own, part]) => {
      const rest = new Map([...(own ?? [])].filter(([key]) => !part.has(key)));
      return rest.size > 0 ? [part, rest] : [part];
    });
  }
}

function isNothing(others: Class<Atom>): boolean {
  return others.size === 0;
}

/**
 * At least five seats, and at least four times the largest unit: each atom that is not the whole class may
 * have nothing of it, and any of them all.
 */
function isSafeAlone(atoms: Class<Atom>): boolean {
  let seats = 0;
  let total = 0n;
  let largest = 0n;
  for (const atom of atoms.values()) {
    seats += atom.seats;
    total += atom.total;
    largest = atom.unit > largest ? atom.unit : largest;
  }
  return seats >= FEWEST_PUBLIC_SEATS && total >= MOST_HIDDEN_SEATS * largest;
}

/**
 * Of a class whose totals are both known, and of each atom the ratio of its measures, what may an atom have?
 * Those whose ratio is above the class's and those below it must balance. So a group may have nothing only if
 * what is left leans both ways, and an atom may have as much as one that leans the other way can balance.
 * At least five seats on either side, so that no smaller group is all there is on one of them; and four
 * seats of any atom can be balanced by some other within the totals.
 */
function isSafeTogether(atoms: Class<LinkedAtom>): boolean {
  const totals = totalsOf(atoms);
  const { first, second } = totals;
  const leaning = [...atoms.values()].map((atom) => ({ atom, lean: leanOf(atom, totals) }));
  const seatsOf = (isThere: (lean: bigint) => boolean) =>
    leaning.reduce((sum, { atom, lean }) => sum + (isThere(lean) ? atom.seats : 0), 0);
  const fewest = Math.min(
    seatsOf((lean) => lean >= 0n),
    seatsOf((lean) => lean <= 0n),
  );
  const fits = (a: LinkedAtom, parts: bigint, b: LinkedAtom, others: bigint) =>
    MOST_HIDDEN_SEATS * (a.first.unit * parts + b.first.unit * others) <= first * parts &&
    MOST_HIDDEN_SEATS * (a.second.unit * parts + b.second.unit * others) <= second * parts;
  const canHaveFour = ({ atom, lean }: (typeof leaning)[number]) =>
    lean === 0n
      ? fits(atom, 1n, atom, 0n)
      : leaning.some(
          (other) => lean * other.lean < 0n && fits(atom, abs(other.lean), other.atom, abs(lean)),
        );
  return fewest >= FEWEST_PUBLIC_SEATS && leaning.every(canHaveFour);
}

/** Whether the others alone cannot sum to both of the class's totals. */
function leansOneWay(others: Class<LinkedAtom>, whole: Class<LinkedAtom>): boolean {
  const totals = totalsOf(whole);
  const leans = [...others.values()].map((atom) => leanOf(atom, totals));
  return leans.every((lean) => lean > 0n) || leans.every((lean) => lean < 0n);
}

/** Above 0 where a seat has more of the second measure for its first than the class as a whole. */
function leanOf({ first, second }: LinkedAtom, totals: ReturnType<typeof totalsOf>): bigint {
  return second.unit * totals.first - first.unit * totals.second;
}

function totalsOf(atoms: Class<LinkedAtom>): { first: bigint; second: bigint } {
  let first = 0n;
  let second = 0n;
  for (const atom of atoms.values()) {
    first += atom.first.total;
    second += atom.second.total;
  }
  return { first, second };
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
