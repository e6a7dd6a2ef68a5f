import { monthOf } from "@insteg/domain";
import { ImpactAnswer, ImpactOpenData } from "@insteg/social-value/api/store/openapi/impact";
import { closeMonth } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { createProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
} from "../support/network";
import { sell } from "../support/orders";

/** Before other tests' places open: this file's alone is active in it, and nothing is sold in it. */
const CLOSED = "2024-11";

describe("what the public sees of the network", () => {
  let app: TestApp;
  let store: HttpClient;
  let enterprise: TestEnterprise;
  const month = monthOf(new Date());

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    enterprise = await createEnterprise(app, "=Trädgården", {
      municipality: { code: "0192", name: "Nynäshamn" },
    });
    const chain = await publishedChain(app, [[enterprise, 10_000, 5000]]);
    await createPlace(app, enterprise, 40_000, {
      public_support_minor: 10_000,
      first_month: CLOSED,
    });
    const product = await createProduct(app, { enterprise, chain, price_minor: 12_500 });
    await sell(app, { lines: [[product, 1]], channel: "stall" });
    await closeMonth(app.container, CLOSED);
  });

  const impact = async (query = "") => {
    const { status, body } = await store.get(`/store/impact${query}`);
    expect(status, JSON.stringify(body)).toBe(200);
    return ImpactAnswer.parse(body);
  };

  test("sales funding is the ledger's, to the öre, by group, channel and chain", async () => {
    const { rows, channels, chains, funded_minor } = await impact(
      `?first_month=${month}&last_month=${month}`,
    );
    const { rows: posted } = await app.db.query<{ sum: string }>(
      "SELECT sum(amount_minor) FROM ledger_posting WHERE place_id IS NOT NULL AND month = $1",
      [month],
    );
    expect(funded_minor).toBe(Number(posted[0]?.sum));
    const sumOf = (list: readonly { funded_minor: number }[]) =>
      list.reduce((sum, row) => sum + row.funded_minor, 0);
    for (const group of ["network", "kind", "municipality", "enterprise"]) {
      expect(sumOf(rows.filter((row) => row.group === group)), group).toBe(funded_minor);
    }
    expect([sumOf(channels), sumOf(chains)]).toEqual([funded_minor, funded_minor]);
    expect(rows.find((row) => row.key === enterprise.id)?.funded_minor).toBe(5000);
    expect(rows.find((row) => row.key === "0192")?.name).toBe("Nynäshamn");
  });

  test("nothing but funding is told of a month that is not closed", async () => {
    const { rows } = await impact(`?first_month=${month}&last_month=${month}`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { state, seats, hours, cost_minor, public_support_minor, coverage_bp } of rows) {
      const told = [seats, hours, cost_minor, public_support_minor, coverage_bp];
      expect({ state, told }).toEqual({ state: "open", told: [null, null, null, null, null] });
    }
  });

  test("a group of one seat is hidden, wherever it is asked for", async () => {
    const hidden = { state: "hidden", seats: null, hours: null, cost_minor: null };
    const { rows } = await impact(`?first_month=${CLOSED}&last_month=${CLOSED}`);
    const own = (list: typeof rows) =>
      list.filter((row) => row.month === CLOSED && [enterprise.id, "0192"].includes(row.key));
    expect(own(rows)).toHaveLength(2);
    const { body } = await store.get("/store/impact/open-data.json");
    const open = ImpactOpenData.parse(body);
    for (const row of [...own(rows), ...own(open.rows)]) {
      expect(row).toMatchObject(hidden);
    }
    for (const row of open.rows.filter(({ state }) => state !== "shown")) {
      expect([row.seats, row.hours, row.cost_minor, row.public_support_minor]).toEqual([
        null,
        null,
        null,
        null,
      ]);
    }
  });

  test("the file has the rows of the open data, and no formulas", async () => {
    const { body } = await store.get("/store/impact/open-data.json");
    const file = await store.get("/store/impact/open-data.csv");
    expect(file.status).toBe(200);
    const lines = String(file.body).split("\r\n");
    const first = lines.findIndex((line) => line.startsWith("month;group;key"));
    expect(lines.length - first - 2).toBe(body.rows.length);
    const own = lines.find((line) => line.includes(enterprise.id) && line.startsWith(month));
    expect(own).toBe(`${month};enterprise;${enterprise.id};'=Trädgården;50,00;open;;;;;`);
  });

  test("what is no month is refused", async () => {
    const refused = await store.get("/store/impact?first_month=2026-13");
    expect(refused).toMatchObject({ status: 400, body: { code: "input_invalid" } });
  });
});
