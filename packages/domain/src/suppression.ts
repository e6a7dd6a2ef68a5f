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

/** What a group of places in a month would publish: the atoms of each measure, in the measures' order. */
export interface Cell {
  key: string;
  measures: readonly (readonly Atom[])[];
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
 * that it makes has at least five seats, and at least four times the largest unit in it. A hidden cell
 * holds no whole class, so each of its atoms shares a class with others that could have all of the sum:
 * its own may be anything from nothing to more than four seats, whatever totals and differences between
 * months are worked out, also by one who knows which places did not change.
 */
export function cellStates(cells: readonly Cell[]): Map<string, CellState> {
  const partitions: Partition[] = (cells[0]?.measures ?? []).map(() => new Partition());
  const shown = new Set<string>();
  for (const cell of cells) {
    const isSafe = partitions.every((partition, n) => partition.staysSafe(cell.measures[n] ?? []));
    if (isSafe) {
      shown.add(cell.key);
      for (const [n, partition] of partitions.entries()) {
        partition.divide(cell.measures[n] ?? []);
      }
    }
  }
  const holdsClass = ({ measures }: Cell) =>
    partitions.some((partition, n) => partition.holdsClass(measures[n] ?? []));
  return new Map(
    cells.map((cell) => [
      cell.key,
      shown.has(cell.key) ? "shown" : holdsClass(cell) ? "withheld" : "hidden",
    ]),
  );
}

type AtomClass = Map<string, Atom>;

/** The atoms of one measure by the published cells that hold them; what none holds is in no class. */
class Partition {
  readonly #classes = new Map<string, AtomClass>();

  staysSafe(atoms: readonly Atom[]): boolean {
    return atoms.length > 0 && this.#parts(atoms).every((parts) => parts.every(isSafeClass));
  }

  divide(atoms: readonly Atom[]): void {
    for (const part of this.#parts(atoms).flat()) {
      for (const key of part.keys()) {
        this.#classes.set(key, part);
      }
    }
  }

  holdsClass(atoms: readonly Atom[]): boolean {
    const keys = new Set(atoms.map((atom) => atom.key));
    return atoms.some(({ key }) => {
      const own = this.#classes.get(key);
      return own !== undefined && [...own.keys()].every((other) => keys.has(other));
    });
  }

  /** What the atoms would cut the classes into, class by class; a class that is not cut stays whole. */
  #parts(atoms: readonly Atom[]): AtomClass[][] {
    const inside = new Map<AtomClass | undefined, AtomClass>();
    for (const atom of atoms) {
      const own = this.#classes.get(atom.key);
      const part = inside.get(own) ?? new Map<string, Atom>();
      inside.set(own, part.set(atom.key, atom));
    }
    return [...inside].map(([own, part]) => {
      const rest = new Map([...(own ?? [])].filter(([key]) => !part.has(key)));
      return rest.size > 0 ? [part, rest] : [part];
    });
  }
}

function isSafeClass(atoms: AtomClass): boolean {
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
