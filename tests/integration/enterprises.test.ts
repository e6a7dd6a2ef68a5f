import { type TestApp, testApp } from "../support/app";
import { adminClient, type HttpClient, httpClient } from "../support/http";
import { uniqueHandle } from "../support/network";

const TABLES = [
  "enterprise",
  "stock_location",
  "shipping_profile",
  "fulfillment_set",
  "service_zone",
  "shipping_option",
];

describe("an enterprise joins the network", () => {
  let app: TestApp;
  let admin: HttpClient;
  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
  });

  const body = (fields: Record<string, unknown> = {}) => ({
    handle: uniqueHandle("nytt"),
    name: "Det nya företaget",
    kind: "cooperative",
    municipality_code: "0181",
    municipality_name: "Södertälje",
    ...fields,
  });
  const counts = async () => {
    const { rows } = await app.db.query(
      `SELECT ${TABLES.map((t) => `(SELECT count(*)::int FROM ${t} WHERE deleted_at IS NULL) AS ${t}`)}`,
    );
    return rows[0];
  };

  test("with a stock location, a shipping profile and its ways to ship", async () => {
    const before = await counts();
    const answer = await admin.post(
      "/admin/enterprises",
      body({ organisation_number: "5560360793" }),
    );
    expect(answer.status).toBe(201);
    const { rows } = await app.db.query(
      "SELECT organisation_number FROM enterprise WHERE id = $1",
      [answer.body.enterprise.id],
    );
    expect(rows).toEqual([{ organisation_number: "556036-0793" }]);
    expect(await counts()).toEqual({
      enterprise: before.enterprise + 1,
      stock_location: before.stock_location + 1,
      shipping_profile: before.shipping_profile + 1,
      fulfillment_set: before.fulfillment_set + 1,
      service_zone: before.service_zone + 1,
      shipping_option: before.shipping_option + 2,
    });
  });

  test.each([
    ["failing Luhn", { organisation_number: "556036-0794" }, "organisation_number_checksum"],
    ["of nine digits", { organisation_number: "556036-079" }, "organisation_number_format"],
    [
      "that is a personnummer",
      { organisation_number: "811218-9876" },
      "organisation_number_format",
    ],
    ["of letters", { organisation_number: "inget" }, "organisation_number_format"],
  ])(
    "an organisationsnummer %s is refused, and nothing is left behind",
    async (_n, fields, code) => {
      const before = await counts();
      const answer = await admin.post("/admin/enterprises", body(fields));
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code });
      expect(await counts()).toEqual(before);
    },
  );

  test.each([
    ["an unknown kind", { kind: "charity" }],
    ["no name", { name: "  " }],
    ["a municipality code of letters", { municipality_code: "abcd" }],
    ["a day that does not exist", { vat_registered_from: "2026-02-30" }],
    ["a website that is not one", { website: "javascript:alert(1)" }],
    ["a field nobody knows", { registered: true }],
  ])("%s is refused", async (_name, fields) => {
    const before = await counts();
    const answer = await admin.post("/admin/enterprises", body(fields));
    expect(answer.status).toBe(400);
    expect(await counts()).toEqual(before);
  });

  test.each([
    [{ website: "www.exempel.se", municipality_code: "181" }, ["municipality_code", "website"]],
    [{ picture_url: "bild.webp" }, ["picture_url"]],
    [
      { vat_registered_from: "2026-02-01", vat_registered_until: "2026-01-31" },
      ["vat_registered_until"],
    ],
  ])("%j is refused by the names of its fields", async (fields, named) => {
    const answer = await admin.post("/admin/enterprises", body(fields));
    expect(answer).toMatchObject({
      status: 400,
      body: { code: "input_invalid", data: { fields: named } },
    });
  });

  test("a handle that is taken is refused, and nothing is left behind", async () => {
    const first = body();
    expect((await admin.post("/admin/enterprises", first)).status).toBe(201);
    const before = await counts();
    const answer = await admin.post("/admin/enterprises", { ...body(), handle: first.handle });
    expect(answer.status).toBe(400);
    expect(await counts()).toEqual(before);
  });

  test("a change of its number goes by the same rule", async () => {
    const { body: made } = await admin.post("/admin/enterprises", body());
    const path = `/admin/enterprises/${made.enterprise.id}`;
    const answer = await admin.post(path, { organisation_number: "212000-0143" });
    expect(answer).toMatchObject({ status: 400, body: { code: "organisation_number_checksum" } });
    expect((await admin.post(path, { organisation_number: "212000-0142" })).status).toBe(200);
  });

  test("nobody who has not signed in may create one, or read them in the admin", async () => {
    const stranger = httpClient(app.url);
    expect((await stranger.post("/admin/enterprises", body())).status).toBe(401);
    expect((await stranger.get("/admin/enterprises")).status).toBe(401);
  });
});
