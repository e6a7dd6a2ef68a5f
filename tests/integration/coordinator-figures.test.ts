import { addMonths, monthOf } from "@insteg/domain";
import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient, type HttpClient, httpClient } from "../support/http";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
} from "../support/network";
import { sell, type TestOrder } from "../support/orders";
import { ADMIN_LOGIN as ADMIN } from "../support/settings";
import { readSie } from "../support/sie-reader";

// Of a price of 125.00, net 100.00, half goes to training at the stall, which takes no commission. The
// web shop takes 5 % and its VAT, 6.25, so 46.88; wholesale 12 % and its VAT, 15.00, so 42.50.
const PRICE_MINOR = 12_500;
const GIVES = { stall: 5000, web: 4688, wholesale: 4250 };
const NEED_MINOR = 40_000;
const SUPPORT_MINOR = 10_000;

describe("a coordinator's figures", () => {
  let app: TestApp;
  let admin: HttpClient;
  let enterprise: TestEnterprise;
  let chain: { id: string };
  let place: string;
  let honey: TestProduct;
  let order: TestOrder;
  const month = monthOf(new Date());
  const figures = async (path: string) => {
    const { status, body } = await admin.get(`/admin/figures/${path}`);
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  };
  const own = () => `month=${month}&enterprise=${enterprise.id}`;

  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    enterprise = await createEnterprise(app, "=Biodlarna; med åäö");
    const published = await publishedChain(app, [[enterprise, 10_000, 5000]]);
    chain = published;
    place = await createPlace(app, enterprise, NEED_MINOR, {
      public_support_minor: SUPPORT_MINOR,
    });
    honey = await createProduct(app, { enterprise, chain: published, price_minor: PRICE_MINOR });
    order = await sell(app, { lines: [[honey, 2]], channel: "stall" });
  });

  test("the month: cost, support, sales and gap side by side, nothing counted twice", async () => {
    const { rows, total, count } = await figures(`overview?${own()}`);
    expect(count).toBe(1);
    expect(rows[0].place).toMatchObject({ id: place, enterprise: { id: enterprise.id } });
    const expected = {
      cost_minor: 50_000,
      public_support_minor: 10_000,
      funded_minor: 10_000,
      gap_minor: 30_000,
      coverage_bp: 4000,
    };
    expect(rows[0].figures).toMatchObject(expected);
    expect(total).toMatchObject(expected);
  });

  test("the matrix has the month, and months before it without funding", async () => {
    const before = addMonths(month, -2);
    const { months, rows, totals } = await figures(
      `coverage?first_month=${before}&last_month=${month}&enterprise=${enterprise.id}`,
    );
    expect(months).toEqual([before, addMonths(month, -1), month]);
    expect(rows[0].cells.map((cell: { coverage_bp: number }) => cell.coverage_bp)).toEqual([
      2000, 2000, 4000,
    ]);
    expect(totals.map((total: { funded_minor: number }) => total.funded_minor)).toEqual([
      0, 0, 10_000,
    ]);
  });

  test("the flows go from channel through chain to place, and each node gives what it gets", async () => {
    const { nodes, links, rows, total_minor } = await figures(
      `flows?first_month=${month}&last_month=${month}&enterprise=${enterprise.id}`,
    );
    expect(total_minor).toBe(10_000);
    expect(rows).toHaveLength(1);
    const channel = { step: "channel", id: app.shop.channel_ids.stall };
    expect(links).toEqual([
      { from: channel, to: { step: "chain", id: chain.id }, amount_minor: 10_000 },
      {
        from: { step: "chain", id: chain.id },
        to: { step: "place", id: place },
        amount_minor: 10_000,
      },
    ]);
    expect(nodes.map((node: { name: string }) => node.name)).toEqual([
      "stall",
      "Testkedjan",
      "En plats",
    ]);
  });

  test("funding by any of what it is known by, with names", async () => {
    const period = `first_month=${month}&last_month=${month}`;
    const { rows, by } = await figures(`funding?${period}&enterprise=${enterprise.id}`);
    expect(by).toEqual(["month", "channel"]);
    expect(rows).toEqual([
      {
        keys: {
          month: { id: month, name: month },
          channel: { id: app.shop.channel_ids.stall, name: "stall" },
        },
        amount_minor: 10_000,
      },
    ]);
    const all = await figures(`funding?${period}&by=municipality,place_kind,seller`);
    expect(
      all.rows.reduce((sum: number, row: { amount_minor: number }) => sum + row.amount_minor, 0),
    ).toBe(all.total_minor);
    const refused = await admin.get("/admin/figures/funding?by=secret");
    expect(refused).toMatchObject({ status: 400, body: { code: "input_invalid" } });
  });

  test("a place's order lines, and the places of an order line", async () => {
    const { rows, next, funded_minor } = await figures(`places/${place}/lines?month=${month}`);
    expect({ next, funded_minor }).toEqual({ next: null, funded_minor: 10_000 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      order: { id: order.id, display_id: expect.any(Number) },
      product: { id: honey.id },
      channel: { name: "stall" },
      chain: { id: chain.id },
      quantity: 2,
      kind: "capture",
      funded_minor: 10_000,
      reversed_minor: 0,
    });
    const back = await figures(`lines/${rows[0].line_id}/places`);
    expect(back).toMatchObject({
      next: null,
      rows: [{ place: { id: place }, month, funded_minor: 10_000 }],
      line: {
        order: { id: order.id, display_id: rows[0].order.display_id },
        product: { id: honey.id },
        channel: { name: "stall" },
        chain: { id: chain.id },
        quantity: 2,
        sold_at: rows[0].sold_at,
      },
    });
    for (const after of ["9".repeat(19), "9223372036854775808", "-1", "x"]) {
      expect(await admin.get(`/admin/figures/places/${place}/lines?after=${after}`)).toMatchObject({
        status: 400,
        body: { code: "input_invalid" },
      });
    }
    const last = await figures(`places/${place}/lines?month=${month}&after=9223372036854775807`);
    expect(last.rows).toHaveLength(1);
    expect(await figures("lines/ordli_none/places")).toMatchObject({ line: null, rows: [] });
    expect(await admin.get("/admin/figures/places/plc_none/lines")).toMatchObject({
      status: 404,
      body: { code: "training_place_not_found" },
    });
  });

  test("the runway is the reserve over what a month lacks", async () => {
    const { rows, shortest_tenths } = await figures(`runways?${own()}`);
    expect(rows).toEqual([
      expect.objectContaining({
        reserve_minor: 0,
        need_minor: NEED_MINOR,
        rate_minor: 0,
        deficit_minor: NEED_MINOR,
        runway_tenths: 0,
      }),
    ]);
    expect(shortest_tenths).toBe(0);
  });

  test("what would fill a gap and the runway count all places of whom is looked at", async () => {
    const two = await createEnterprise(app, "Två platser");
    const first = await createPlace(app, two, 30_000);
    await createPlace(app, two, 50_000);
    const query = `month=${month}&place=${first}`;
    const short = await figures(`shortfalls?${query}`);
    expect(short.rows).toHaveLength(1);
    expect(short.rows[0].places).toHaveLength(2);
    expect(short.rows[0].to_fill_minor).toBe(80_000);
    const { rows } = await figures(`runways?${query}`);
    expect(rows[0].need_minor).toBe(80_000);
  });

  test("two months, and what one has more", async () => {
    const { rows, change, with_month } = await figures(`comparison?${own()}`);
    expect(with_month).toBe(addMonths(month, -1));
    expect(rows[0].change).toEqual({
      cost_minor: 0,
      public_support_minor: 0,
      funded_minor: 10_000,
      gap_minor: -10_000,
      coverage_bp: 2000,
    });
    expect(change).toEqual(rows[0].change);
  });

  test("every table is a file, and no name in it is a formula", async () => {
    const { token } = (await httpClient(app.url).post("/auth/user/emailpass", ADMIN)).body;
    const headers = { authorization: `Bearer ${token}` };
    const download = (query: string) =>
      fetch(`${app.url}/admin/figures/exports/${query}`, { headers });
    const one = own();
    const many = `first_month=${month}&last_month=${month}&enterprise=${enterprise.id}`;
    for (const [table, query] of Object.entries({
      overview: one,
      coverage: many,
      flows: many,
      funding: `${many}&by=enterprise`,
      shortfalls: one,
      runways: one,
      comparison: one,
    })) {
      const csv = await download(`${table}?${query}`);
      expect(csv.status, table).toBe(200);
      const text = await csv.text();
      expect(text, table).toContain(`Period;`);
      expect(text, table).not.toMatch(/(^|[;\n])"?=/);
      const xlsx = await download(`${table}?${query}&format=xlsx`);
      const bytes = Buffer.from(await xlsx.arrayBuffer());
      expect(bytes.subarray(0, 2).toString(), table).toBe("PK");
    }
    const overview = await (await download(`overview?${one}`)).text();
    expect(overview).toContain(
      '"\'=Biodlarna; med åäö";En plats;Arbetsträning;Södertälje;1;500,00;100,00;100,00;300,00;40,00',
    );
    expect((await download("secrets")).status).toBe(404);
    const english = await (await download(`overview?${one}&locale=en-GB`)).text();
    expect(english).toContain("The month at a glance");
    expect(english).toContain(",500.00,100.00,100.00,300.00,40.00");
  });

  test("the period's vouchers are SIE 4I, and sum to zero each", async () => {
    const { token } = (await httpClient(app.url).post("/auth/user/emailpass", ADMIN)).body;
    const set = await admin.post("/admin/figures/accounts", {
      accounts: [{ account_class: "customer_payment", number: "1684", name: "Kortköp åäö" }],
    });
    expect(set.status).toBe(200);
    const response = await fetch(
      `${app.url}/admin/figures/sie?first_month=${month}&last_month=${month}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    expect(response.status).toBe(200);
    const { labels, vouchers } = readSie(Buffer.from(await response.arrayBuffer()));
    expect(labels.get("#FORMAT")).toEqual([["PC8"]]);
    expect(labels.get("#SIETYP")).toEqual([["4"]]);
    expect(labels.get("#KONTO")).toContainEqual(["1684", "Kortköp åäö"]);
    const funding = app.container.resolve<FundingModuleService>(FUNDING_MODULE);
    const posted = await funding.vouchers({
      first_month: month,
      last_month: month,
      after: "0",
      limit: 100_000,
    });
    expect(vouchers.map((voucher) => voucher.number)).toEqual(posted.map((one) => one.sequence));
    const sale = vouchers.find((voucher) => voucher.text === `capture ${order.id}`);
    expect(sale?.date.slice(0, 6)).toBe(month.replace("-", ""));
    expect(sale?.rows).toContainEqual(["1684", order.total_minor]);
    expect(sale?.rows).toContainEqual(["2894", -10_000]);
  });

  // Last, for it fills the gap: what the page says would fill it must do so.
  test("what falls short, and what would fill it, which it does when it is sold", async () => {
    const { rows, gap_minor } = await figures(`shortfalls?${own()}`);
    expect(gap_minor).toBe(30_000);
    expect(rows).toHaveLength(1);
    const options = rows[0].options.map(
      (option: { channel: { name: string }; contribution_minor: number; pieces: number }) => [
        option.channel.name,
        option.contribution_minor,
        option.pieces,
      ],
    );
    expect(options).toEqual([
      ["stall", GIVES.stall, 6],
      ["web", GIVES.web, 7],
      ["wholesale", GIVES.wholesale, 8],
    ]);
    await sell(app, { lines: [[honey, 5]], channel: "stall" });
    expect((await figures(`shortfalls?${own()}`)).gap_minor).toBe(5000);
    await sell(app, { lines: [[honey, 1]], channel: "stall" });
    expect((await figures(`shortfalls?${own()}`)).rows).toEqual([]);
    const { total } = await figures(`overview?${own()}`);
    expect(total).toMatchObject({ gap_minor: 0, coverage_bp: 10_000 });
  });
});
