import fc from "fast-check";
import loadHighs, { type Highs } from "highs";
import { beforeAll, describe, expect, test } from "vitest";
import type { PlaceTerms } from "../modules/training/service";
import { type ImpactPlace, type ImpactRow, impactRows } from "./impact-rows";

/**
 * The attacker: a linear program that knows every place, its kind, enterprise and municipality, which
 * places are active in each month, what one seat costs and how many hours it has, which places' values
 * did not change between which months, and every public table of every month. What it does not know are
 * the values themselves. For each hidden group it asks for the least and the most that the group can have.
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

/** One variable for each place, its seats and value: months in which they are the same share it. */
const variable = (measure: Measure, terms: PlaceTerms, names: Map<string, string>): string => {
  const key = `${terms.place_id}|${terms.occupied_seats}|${amountOf(measure, terms)}`;
  const name = names.get(key) ?? `x${names.size}`;
  names.set(key, name);
  return name;
};

function constraintsOf(measure: Measure, rows: readonly ImpactRow[], world: World) {
  const names = new Map<string, string>();
  for (const terms of world.terms) {
    variable(measure, terms, names);
  }
  const lines = rows
    .filter((row) => row.state === "shown")
    .map((row, n) => {
      const sum = termsOf(row, world).map((terms) => variable(measure, terms, names));
      return ` c${n}: ${sum.join(" + ")} = ${row[measure]}`;
    });
  return { names, lines };
}

/** The group's least and most by the linear program; unbounded is Infinity. */
function intervalOf(
  highs: Highs,
  { measure, row, world }: { measure: Measure; row: ImpactRow; world: World },
  known: ReturnType<typeof constraintsOf>,
): [least: number, most: number] {
  const goal = termsOf(row, world)
    .map((terms) => variable(measure, terms, known.names))
    .join(" + ");
  const solve = (direction: "Minimize" | "Maximize") => {
    const constraints = known.lines.length > 0 ? known.lines : [" c0: x0 >= 0"];
    const program = [direction, ` obj: ${goal}`, "Subject To", ...constraints, "End"].join("\n");
    const { Status, ObjectiveValue } = highs.solve(program);
    if (Status === "Unbounded") {
      return Number.POSITIVE_INFINITY;
    }
    expect(Status).toBe("Optimal");
    return ObjectiveValue;
  };
  return [solve("Minimize"), solve("Maximize")];
}

function rowsOf(world: World): ImpactRow[] {
  return impactRows({
    ...world,
    last_closed_month: world.months.at(-1) ?? null,
    fundedOf: (place, month) => BigInt(place.length * 100 + Number(month.slice(-2))),
  });
}

/** Asks the attacker about every group that is not shown. Gives how many were asked about. */
function attack(highs: Highs, world: World): number {
  const rows = rowsOf(world);
  let asked = 0;
  for (const measure of MEASURES) {
    const known = constraintsOf(measure, rows, world);
    for (const row of rows.filter((one) => one.state !== "shown" && termsOf(one, world).length)) {
      const terms = termsOf(row, world);
      const seats = terms.reduce((sum, one) => sum + one.occupied_seats, 0);
      const unit = unitOf(measure, terms);
      const [least, most] = intervalOf(highs, { measure, row, world }, known);
      const told = `${measure} of ${row.month} ${row.group} ${row.key}: ${least}–${most}, ${unit} a seat`;
      asked += 1;
      if (row.state === "hidden") {
        expect(least, told).toBeLessThanOrEqual(unit + 1e-6);
        expect(most, told).toBeGreaterThanOrEqual(4 * unit - 1e-6);
      } else {
        // What says of itself that it is withheld has at least five, and may not be a small group's cover.
        expect(row.state).toBe("withheld");
        expect(seats, told).toBeGreaterThanOrEqual(5);
      }
    }
  }
  return asked;
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
            month,
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
  }, 120_000);

  const place = (n: number, enterprise: number): ImpactPlace => ({
    id: `plc_${n}`,
    kind: "work_training",
    enterprise: { id: `ent_${enterprise}`, name: "" },
    municipality: { code: "0181", name: "Södertälje" },
  });
  const terms = (n: number, month: string, seats: number, cost = 1_000_000): PlaceTerms => ({
    place_id: `plc_${n}`,
    enterprise_id: `ent_${n}`,
    month,
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
        const rows = impactRows({ ...given, last_closed_month: "2026-02", fundedOf: () => 5n });
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
