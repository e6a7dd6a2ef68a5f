import fc from "fast-check";
import loadHighs, { type Highs } from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import type { PlaceTerms } from "../modules/training/service";
import { type ImpactPlace, type ImpactRow, impactRows } from "./impact-rows";

/**
 * The attackers: linear programs that know every place, its kind, enterprise and municipality, which
 * places are active in each month, what one seat costs and how many hours it has, which places' values
 * did not change between which months, and every public table of every month. What they do not know are
 * the values themselves. For each hidden group they ask for the least and the most that the group can have.
 *
 * Four look at one measure each. The fifth looks at hours and cost together in one program, and knows what
 * an hour costs at every place: what a place has of one measure tells what it has of the other.
 */
interface World {
  places: ImpactPlace[];
  months: string[];
  terms: PlaceTerms[];
}

type Measure = "seats" | "hours" | "cost_minor" | "public_support_minor";
const MEASURES: Measure[] = ["seats", "hours", "cost_minor", "public_support_minor"];

function amountOf(measure: Measure, terms: PlaceTerms): number {
  const { occupied_seats } = terms;
  return {
    seats: occupied_seats,
    hours: occupied_seats * terms.hours_per_month,
    cost_minor: occupied_seats * terms.seat_cost_minor,
    public_support_minor: terms.public_support_minor,
  }[measure];
}

/** What one seat is of a measure, by which a group's amount could be divided into seats. */
function unitOf(measure: Measure, terms: readonly PlaceTerms[]): number {
  const seats = terms.reduce((sum, one) => sum + one.occupied_seats, 0);
  const all = terms.reduce((sum, one) => sum + amountOf(measure, one), 0);
  return seats === 0 ? 0 : all / seats;
}

const placesOf = (row: ImpactRow, { places }: World) =>
  places.filter((place) =>
    row.group === "network"
      ? true
      : row.key ===
        {
          kind: place.kind,
          municipality: place.municipality.code,
          enterprise: place.enterprise.id,
        }[row.group],
  );

const termsOf = (row: ImpactRow, world: World) =>
  placesOf(row, world).flatMap(
    (place) =>
      world.terms.find((one) => one.place_id === place.id && one.month === row.month) ?? [],
  );

interface Attacker {
  measures: Measure[];
  /** the variable that stands for what a place has; months in which it is the same share it */
  variableOf: (measure: Measure, terms: PlaceTerms) => string;
  /** how much of the measure is in one of the variable */
  inOne: (measure: Measure, terms: PlaceTerms) => number;
}

/** One variable for each place, its seats and value. */
const alone = (measure: Measure): Attacker => ({
  measures: [measure],
  variableOf: (_, terms) => `${terms.place_id}|${terms.occupied_seats}|${amountOf(measure, terms)}`,
  inOne: () => 1,
});

// Öre are many: both measures' numbers should be of a size.
const COST_UNIT = 100_000;

/** One variable for each place, its seats, and what a seat has of both. */
const TOGETHER: Attacker = {
  measures: ["hours", "cost_minor"],
  variableOf: (_, { place_id, occupied_seats, hours_per_month, seat_cost_minor }) =>
    `${place_id}|${occupied_seats}|${hours_per_month}|${seat_cost_minor}`,
  inOne: (measure, terms) =>
    measure === "hours" ? terms.hours_per_month : terms.seat_cost_minor / COST_UNIT,
};

const ATTACKERS = [...MEASURES.map(alone), TOGETHER];

/** The sum of a measure over the places, in an attacker's variables and units. */
type Sums = (measure: Measure, terms: readonly PlaceTerms[]) => string;

const inUnits = (attacker: Attacker, measure: Measure, amount: number) =>
  attacker === TOGETHER && measure === "cost_minor" ? amount / COST_UNIT : amount;

function programOf(attacker: Attacker, rows: readonly ImpactRow[], world: World) {
  const names = new Map<string, string>();
  const nameOf = (key: string) => {
    const name = names.get(key) ?? `x${names.size}`;
    names.set(key, name);
    return name;
  };
  const sums: Sums = (measure, terms) =>
    terms
      .map((one) => `${attacker.inOne(measure, one)} ${nameOf(attacker.variableOf(measure, one))}`)
      .join(" + ");
  const told = rows.filter((row) => row.state === "shown");
  const lines = attacker.measures.flatMap((measure, m) =>
    told.map(
      (row, n) =>
        ` c${m}_${n}: ${sums(measure, termsOf(row, world))} = ${inUnits(attacker, measure, row[measure] ?? 0)}`,
    ),
  );
  return { sums, lines: lines.length > 0 ? lines : [" c0: x0 >= 0"] };
}

/** The group's least and most by the linear program; unbounded is Infinity. */
function intervalOf(highs: Highs, goal: string, lines: readonly string[]): [number, number] {
  const solve = (direction: "Minimize" | "Maximize") => {
    const program = [direction, ` obj: ${goal}`, "Subject To", ...lines, "End"].join("\n");
    const { Status, ObjectiveValue } = highs.solve(program);
    if (Status === "Unbounded") {
      return Number.POSITIVE_INFINITY;
    }
    expect(Status).toBe("Optimal");
    return ObjectiveValue;
  };
  return [solve("Minimize"), solve("Maximize")];
}

const inputOf = ({ places, months, terms }: World) => ({
  placesIn: () => places,
  months,
  closed: new Set(months),
  terms,
});

function rowsOf(world: World): ImpactRow[] {
  return impactRows({
    ...inputOf(world),
    fundedOf: (place, month) => BigInt(place.length * 100 + Number(month.slice(-2))),
  });
}

/** Asks the attackers about every group that is not shown. Gives how many were asked about. */
function attack(highs: Highs, world: World): number {
  const rows = rowsOf(world);
  const kept = rows.filter((one) => one.state !== "shown" && termsOf(one, world).length > 0);
  let asked = 0;
  for (const attacker of ATTACKERS) {
    const { sums, lines } = programOf(attacker, rows, world);
    for (const row of kept) {
      const terms = termsOf(row, world);
      for (const measure of attacker.measures) {
        const unit = inUnits(attacker, measure, unitOf(measure, terms));
        const [least, most] = intervalOf(highs, sums(measure, terms), lines);
        const told = `${attacker.measures} of ${row.month} ${row.group} ${row.key}: ${measure} ${least}–${most}, ${unit} a seat`;
        asked += 1;
        expectSafe(row, terms, { least, most, unit, told });
      }
    }
  }
  return asked;
}

function expectSafe(
  { state }: ImpactRow,
  terms: readonly PlaceTerms[],
  { least, most, unit, told }: { least: number; most: number; unit: number; told: string },
): void {
  if (state === "hidden") {
    expect(least, told).toBeLessThanOrEqual(unit + 1e-6);
    expect(most, told).toBeGreaterThanOrEqual(4 * unit - 1e-6);
  } else {
    // What says of itself that it is withheld has at least five, and may not be a small group's cover.
    expect(state).toBe("withheld");
    const seats = terms.reduce((sum, one) => sum + one.occupied_seats, 0);
    expect(seats, told).toBeGreaterThanOrEqual(5);
  }
}

const MONTHS = ["2026-01", "2026-02", "2026-03", "2026-04"];

const placeArbitrary = fc.record({
  enterprise: fc.nat(4),
  kind: fc.constantFrom("work_training", "entry_level_job"),
  seat_cost: fc.constantFrom(800_000, 1_200_000, 3_000_000),
  hours: fc.constantFrom(60, 80, 160),
  // By month: seats, null while it is closed; and whether its cost is raised or its support changed.
  months: fc.array(
    fc.record({
      seats: fc.option(fc.oneof(fc.nat(4), fc.nat(12)), { freq: 8 }),
      changes: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: MONTHS.length, maxLength: MONTHS.length },
  ),
  support: fc.constantFrom(0, 300_000, 700_000),
});

const world: fc.Arbitrary<World> = fc
  .array(placeArbitrary, { minLength: 1, maxLength: 14 })
  .map((list) => ({
    months: MONTHS,
    places: list.map((place, n) => ({
      id: `plc_${n}`,
      kind: place.kind,
      enterprise: { id: `ent_${place.enterprise}`, name: `Företag ${place.enterprise}` },
      municipality: { code: `01${place.enterprise % 3}`, name: "" },
    })),
    terms: list.flatMap((place, n) => {
      let seats = place.months[0]?.seats ?? 3;
      let factor = 1;
      return MONTHS.flatMap((month, index) => {
        const wish = place.months[index];
        if (wish?.seats === null) {
          return [];
        }
        // Most months are as the month before, as in life.
        if (wish && wish.changes >= 8) {
          seats = wish.seats;
        }
        factor += wish?.changes === 7 ? 1 : 0;
        return [
          {
            place_id: `plc_${n}`,
            enterprise_id: `ent_${place.enterprise}`,
            kind: place.kind,
            month,
            seats,
            occupied_seats: seats,
            seat_cost_minor: place.seat_cost * factor,
            hours_per_month: place.hours,
            public_support_minor: seats * place.support,
          },
        ];
      });
    }),
  }));

describe("what the public is told", () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  test("never gives a hidden group away: to all tables of all months it may have any of 1–4 seats", () => {
    let asked = 0;
    let shown = 0;
    fc.assert(
      fc.property(world, (given) => {
        asked += attack(highs, given);
        shown += rowsOf(given).filter((row) => row.state === "shown").length;
      }),
      { numRuns: 40 },
    );
    // Hiding everything would be safe too.
    expect(shown).toBeGreaterThan(100);
    expect(asked).toBeGreaterThan(1000);
  }, 180_000);

  const place = (n: number, enterprise: number): ImpactPlace => ({
    id: `plc_${n}`,
    kind: "work_training",
    enterprise: { id: `ent_${enterprise}`, name: "" },
    municipality: { code: "0181", name: "Södertälje" },
  });
  const terms = (n: number, month: string, seats: number, cost = 1_000_000): PlaceTerms => ({
    place_id: `plc_${n}`,
    enterprise_id: `ent_${n}`,
    kind: "work_training",
    month,
    seats,
    occupied_seats: seats,
    seat_cost_minor: cost,
    hours_per_month: 80,
    public_support_minor: seats * 100_000,
  });
  const stateOf = (rows: readonly ImpactRow[], month: string, group: string, key = "") =>
    rows.find((row) => row.month === month && row.group === group && row.key === key)?.state;

  test("a total that would give the one small enterprise away keeps another one hidden", () => {
    const [month = ""] = MONTHS;
    const given: World = {
      months: [month],
      places: [place(0, 0), place(1, 1), place(2, 2)],
      terms: [terms(0, month, 2), terms(1, month, 7), terms(2, month, 9)],
    };
    const rows = rowsOf(given);
    expect(stateOf(rows, month, "network")).toBe("shown");
    const states = ["ent_0", "ent_1", "ent_2"].map((key) =>
      stateOf(rows, month, "enterprise", key),
    );
    expect(states).toEqual(["hidden", "shown", "hidden"]);
    attack(highs, given);
  });

  test("a small place that opens is not found by the difference between two months", () => {
    const [first = "", second = "", third = ""] = MONTHS;
    const given: World = {
      months: [first, second, third],
      places: [place(0, 0), place(1, 1), place(2, 2)],
      terms: [
        terms(0, first, 8),
        ...[second, third].flatMap((month) => [terms(0, month, 8), terms(1, month, 2)]),
        terms(2, third, 4),
      ],
    };
    const rows = rowsOf(given);
    const network = [first, second, third].map((month) => stateOf(rows, month, "network"));
    // In the third month the change is of six seats in all.
    expect(network).toEqual(["shown", "withheld", "shown"]);
    attack(highs, given);
  });

  test("kronor of a group cannot be divided by a dear seat's cost", () => {
    const [month = ""] = MONTHS;
    const given: World = {
      months: [month],
      places: [place(0, 0), place(1, 1)],
      terms: [terms(0, month, 1, 9_000_000), terms(1, month, 4, 1_000_000)],
    };
    expect(stateOf(rowsOf(given), month, "network")).toBe("hidden");
    attack(highs, given);
  });

  test("hours and cost together do not give away the one place whose hours are cheaper", () => {
    const [month = ""] = MONTHS;
    const given: World = {
      months: [month],
      places: [place(0, 0), place(1, 1), place(2, 2)],
      terms: [
        terms(0, month, 2, 800_000),
        terms(1, month, 7, 1_600_000),
        terms(2, month, 9, 1_600_000),
      ],
    };
    // By each measure alone the network could be told, and one large enterprise kept back for the small one.
    const rows = rowsOf(given);
    expect(stateOf(rows, month, "network")).toBe("withheld");
    const states = ["ent_0", "ent_1", "ent_2"].map((key) =>
      stateOf(rows, month, "enterprise", key),
    );
    expect(states).toEqual(["hidden", "shown", "shown"]);
    attack(highs, given);
  });

  test("hours and cost are told where dearer and cheaper places of five seats or more balance", () => {
    const [month = ""] = MONTHS;
    const given: World = {
      months: [month],
      places: [0, 1, 2, 3, 4].map((n) => place(n, n)),
      terms: [
        terms(0, month, 2, 1_000_000),
        terms(1, month, 8, 900_000),
        terms(2, month, 7, 1_200_000),
        terms(3, month, 3, 1_300_000),
        terms(4, month, 2, 800_000),
      ],
    };
    expect(stateOf(rowsOf(given), month, "network")).toBe("shown");
    attack(highs, given);
  });

  test("a month that comes later changes nothing that was told before", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: MONTHS.length }), (given, count) => {
        const months = MONTHS.slice(0, count);
        const before = rowsOf({
          ...given,
          months,
          terms: given.terms.filter((one) => months.includes(one.month)),
        });
        const isShown = (row: ImpactRow) => row.state === "shown";
        const after = rowsOf(given).filter((row) => months.includes(row.month));
        expect(after.filter(isShown)).toEqual(before.filter(isShown));
      }),
    );
  });

  test("funding is always told, and of a month that is not closed nothing else", () => {
    fc.assert(
      fc.property(world, (given) => {
        const closed = new Set(MONTHS.filter((month) => month <= "2026-02"));
        const rows = impactRows({ ...inputOf(given), closed, fundedOf: () => 5n });
        for (const row of rows) {
          expect(row.funded_minor).toBeGreaterThan(0);
          expect(row.state === "open").toBe(row.month > "2026-02");
          const told = [row.seats, row.hours, row.cost_minor, row.public_support_minor];
          expect(told.every((value) => (value === null) === (row.state !== "shown"))).toBe(true);
        }
      }),
    );
  });
});
