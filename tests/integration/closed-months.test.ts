import path from "node:path";
import { addMonths, monthOf } from "@insteg/domain";
import { openMonthsBefore } from "@insteg/social-value/ledger/month-close";
import { closeMonth } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { refusalOf } from "../support/expect-refusal";
import { adminClient, type HttpClient, storeClient } from "../support/http";
import { createEnterprise, createPlace, setTerms, type TestEnterprise } from "../support/network";
import { inPassing } from "../support/payouts";
import { postSales, scratchLedger } from "../support/scratch-ledger";
import { PROJECT_DIR } from "../support/settings";

/** Before other tests' places open: this file's alone are active in it, and nothing is sold in it. */
const CLOSED = "2024-10";
const OTHER_MUNICIPALITY = { municipality_code: "0114", municipality_name: "Upplands Väsby" };

describe("a closed month", () => {
  let app: TestApp;
  let admin: HttpClient;
  let store: HttpClient;
  let enterprise: TestEnterprise;
  let place: string;
  const now = monthOf(new Date());

  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    store = storeClient(app);
    enterprise = await createEnterprise(app, "Snickeriet", {
      municipality: { code: "0192", name: "Nynäshamn" },
    });
    const wish = { seats: 8, first_month: CLOSED, public_support_minor: 60_000 };
    place = await createPlace(app, enterprise, 100_000, { ...wish, occupied_seats: 6 });
    await createPlace(app, enterprise, 100_000, { ...wish, occupied_seats: 5 });
    await closeMonth(app.container, CLOSED);
  });

  const get = async (client: HttpClient, route: string) => {
    const { status, body } = await client.get(route);
    expect(status, `${route}: ${JSON.stringify(body)}`).toBe(200);
    return body;
  };
  /** All that is told of the month, by figures, by the place's own page and to the public. */
  const told = async (month: string) => {
    const one = `month=${month}&enterprise=${enterprise.id}`;
    const many = `first_month=${month}&last_month=${month}`;
    const { training_place } = await get(admin, `/admin/training-places/${place}`);
    const impact = await get(store, `/store/impact?${many}`);
    return {
      overview: await get(admin, `/admin/figures/overview?${one}`),
      of_kind: await get(admin, `/admin/figures/overview?${one}&place_kind=work_training`),
      of_municipality: await get(admin, `/admin/figures/overview?${one}&municipality=0192`),
      coverage: await get(admin, `/admin/figures/coverage?${many}&enterprise=${enterprise.id}`),
      comparison: await get(admin, `/admin/figures/comparison?${one}&with=${month}`),
      month: training_place.months.find((row: { month: string }) => row.month === month),
      impact: impact.rows,
    };
  };

  test("is told of as it was, whatever is changed afterwards with effect on it", async () => {
    const before = await told(CLOSED);
    expect(before.overview.rows).toHaveLength(2);
    expect(before.impact).toContainEqual(
      expect.objectContaining({ group: "municipality", key: "0192", state: "shown", seats: 11 }),
    );
    expect(before.month).toMatchObject({ is_closed: true, occupied_seats: 6, seats: 8 });

    await setTerms(app, place, { need_minor: 7000, occupied_seats: 2, month: CLOSED });
    await admin.post(`/admin/training-places/${place}`, {
      kind: "entry_level_job",
      seats: 3,
      first_month: addMonths(CLOSED, 1),
    });
    const moved = await admin.post(`/admin/enterprises/${enterprise.id}`, OTHER_MUNICIPALITY);
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    await admin.post(`/admin/training-places/${place}`, { first_month: CLOSED });

    const { month, ...after } = await told(CLOSED);
    expect({ ...after, month }).toEqual(before);
    const open = await told(now);
    expect(open.month).toMatchObject({ is_closed: false, occupied_seats: 2, seats: 3 });
    expect(open.of_municipality.rows).toEqual([]);
    expect(open.of_kind.rows).toHaveLength(1);
  });

  test("says that no sale reaches it any more; an open one says what would fill its gaps", async () => {
    const of = (month: string) =>
      get(admin, `/admin/figures/shortfalls?month=${month}&enterprise=${enterprise.id}`);
    const closed = await of(CLOSED);
    expect(closed.is_closed).toBe(true);
    expect(closed.rows).toHaveLength(1);
    expect(closed.rows[0]).toMatchObject({ options: [], reserve_debt_minor: 0 });
    expect((await of(now)).is_closed).toBe(false);
  });

  test("takes no more facts, and keeps those it has", async () => {
    const add = `INSERT INTO closed_place_month
      (month, place_id, enterprise_id, kind, municipality_code, seats)
      VALUES ('${CLOSED}', 'plc_late', 'ent', 'work_training', '0181', 2)`;
    expect(await refusalOf(app.db, add)).toContain("month_closed");
    expect(await refusalOf(app.db, "DELETE FROM closed_place_month")).toContain(
      "ledger_append_only",
    );
  });

  test("that was closed before facts were kept gets those of the day of the migration", async () => {
    const file = `${PROJECT_DIR}/plugins/social-value/.medusa/server/src/modules/funding/migrations`;
    const module = await import(path.join(file, "Migration20261127120000.js"));
    const statements = async (way: "up" | "down"): Promise<string[]> => {
      const migration = new module.Migration20261127120000(undefined, undefined);
      await migration[way]();
      return migration.getQueries();
    };
    const migrated = await inPassing(app, async (funding, trx) => {
      for (const statement of [...(await statements("down")), ...(await statements("up"))]) {
        await trx.raw(statement);
      }
      const { rows } = await trx.raw<{ rows: { month: string; places: number }[] }>(
        "SELECT month, places FROM closed_month ORDER BY month",
      );
      return { rows, kept: await funding.closedMonths({ months: [CLOSED] }) };
    });
    const own = migrated.kept.facts.find((fact) => fact.place_id === place);
    expect(own).toMatchObject({
      kind: "entry_level_job",
      municipality_code: OTHER_MUNICIPALITY.municipality_code,
      seats: 3,
      terms: { occupied_seats: 2, seat_cost_minor: 7000 },
    });
    const counted = migrated.rows.find(({ month }) => month === CLOSED);
    expect(counted?.places).toBe(migrated.kept.facts.length);
  });
});

test("once there are sales, months without any are closed too, back to the first place's", async () => {
  const { db } = await scratchLedger("insteg_closed_months");
  try {
    expect(await openMonthsBefore(db, "2026-12", "2026-09")).toEqual([]);
    await postSales(db, { count: 1, prefix: "a" });
    expect(await openMonthsBefore(db, "2026-12")).toEqual(["2026-11"]);
    expect(await openMonthsBefore(db, "2026-12", "2026-09")).toEqual([
      "2026-09",
      "2026-10",
      "2026-11",
    ]);
    // A place that is added afterwards opens no month before the first that is closed.
    await db.raw("INSERT INTO closed_month (month) VALUES ('2026-10')");
    expect(await openMonthsBefore(db, "2026-12", "2026-09")).toEqual(["2026-11"]);
  } finally {
    await db.destroy();
  }
});
