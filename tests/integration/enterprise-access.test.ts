import { monthOf } from "@insteg/domain";
import { askVersion, inviteMember } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { evidenceOf } from "../support/applications";
import { signedInCustomer } from "../support/checkout";
import { createProduct } from "../support/goods";
import { storeClient } from "../support/http";
import { invoiceOf } from "../support/invoices";
import { listGoods } from "../support/listings";
import { signedInMember, type TestMember } from "../support/members";
import {
  createChain,
  createEnterprise,
  publishedChain,
  type TestEnterprise,
  uniqueHandle,
  writeDraft,
} from "../support/network";
import { sell } from "../support/orders";
import { moneyAndPlaceOf } from "../support/own-money";
import { pngOf } from "../support/pictures";
import { enterpriseRoutes, firstRouteUnder, layersNamed } from "../support/routes";
import { signedInStaff } from "../support/staff";
import { placeAll, toldSale } from "../support/stall";

/** What a real id of the enterprise stands for in an address, by the word before it. */
type Real = Record<string, string>;

interface Row {
  /** Who of the own enterprise may: each member, or its owners. */
  who: "member" | "owner";
  /** With what code it is refused to whoever may use it, as this network is set up or for its body. */
  refused?: string;
  /** A body that is right, so that nothing but who asks can be what is refused. */
  body?: Record<string, unknown> | ((real: Real) => Record<string, unknown>);
  /** Sent with a text beside it, as a form. */
  file?: "table" | "picture";
  /** Stays open to a suspended enterprise: what is sold is still to be sent. */
  isStanding?: true;
}

const FILES = { table: Buffer.from("Namn;Pris\nOst;10"), picture: pngOf(300, 300) };
const SOME = [{ line_id: "ordli_finns_inte", quantity: 1 }];
const PARCEL = { parcel_id: "ful_finns_inte" };

/**
 * Every route of the portal, and who may use it. A route that is registered and not named here fails the
 * first test below.
 */
const TABLE: Record<string, Row> = {
  "GET /enterprise/me": { who: "member" },
  "POST /enterprise/me": { who: "member", body: { name: "Kim Nyttnamn" } },
  "GET /enterprise/members": { who: "member" },
  "POST /enterprise/members/:id": { who: "owner", body: { role: "owner" } },
  "DELETE /enterprise/members/:id/second-factor": { who: "owner" },
  "DELETE /enterprise/members/:id": { who: "owner" },
  "GET /enterprise/second-factor": { who: "member" },
  "POST /enterprise/second-factor": { who: "member" },
  "POST /enterprise/second-factor/confirm": {
    who: "member",
    body: { code: "123456" },
    refused: "code_wrong",
  },
  "POST /enterprise/second-factor/recovery-codes": {
    who: "member",
    body: { code: "123456" },
    refused: "second_factor_off",
  },
  "POST /enterprise/second-factor/off": {
    who: "member",
    body: { code: "123456" },
    refused: "second_factor_off",
  },
  "POST /enterprise/invitations": {
    who: "owner",
    body: { email: "nagon@test.example", role: "editor" },
  },
  "POST /enterprise/invitations/:id/resend": { who: "owner" },
  "DELETE /enterprise/invitations/:id": { who: "owner" },
  "GET /enterprise/money": { who: "member" },
  "GET /enterprise/money/lines": { who: "member" },
  "GET /enterprise/payouts": { who: "member" },
  "GET /enterprise/payouts/:id": { who: "member" },
  "GET /enterprise/payouts/:id/statement.pdf": { who: "member" },
  "GET /enterprise/payouts/:id/statement.csv": { who: "member" },
  "GET /enterprise/self-billings": { who: "member" },
  "GET /enterprise/self-billings/:id/statement.pdf": { who: "member" },
  "GET /enterprise/self-billings/:id/statement.csv": { who: "member" },
  "GET /enterprise/invoices": { who: "member" },
  "GET /enterprise/invoices/:id/pdf": { who: "member" },
  "GET /enterprise/payout-account": { who: "member" },
  "POST /enterprise/payout-account": {
    who: "owner",
    body: { kind: "bankgiro", number: "991-2346" },
  },
  "POST /enterprise/payout-account/stripe-onboarding": {
    who: "owner",
    refused: "payout_provider_missing",
  },
  "GET /enterprise/places": { who: "member" },
  "GET /enterprise/places/:id": { who: "member" },
  "POST /enterprise/places/:id/months": {
    who: "member",
    body: { month: monthOf(new Date()), occupied_seats: 1 },
  },
  "GET /enterprise/data": { who: "owner" },
  "GET /enterprise/data/evidence/:id": { who: "owner" },
  "GET /enterprise/departure": { who: "owner" },
  "POST /enterprise/departure": { who: "owner", body: { message: "Vi slutar." } },
  "DELETE /enterprise/departure": { who: "owner" },
  "GET /enterprise/stall/goods": { who: "member" },
  "POST /enterprise/stall/sales": { who: "member", body: { sales: [{ key: "ingen" }] } },
  "POST /enterprise/stall/sales/:id/reversal": {
    who: "member",
    body: { key: "0190163d-8694-739b-aea5-966c26f8ad91", reversed_at: "2026-11-20T10:00:00Z" },
  },
  "GET /enterprise/stall/summary": { who: "member" },
  "GET /enterprise/stall/settings": { who: "member" },
  "POST /enterprise/stall/settings": { who: "owner", body: { swish_number: "1231181189" } },
  "GET /enterprise/products": { who: "member" },
  "POST /enterprise/products": { who: "member", body: { title: "En vara" } },
  "GET /enterprise/products/form": { who: "member" },
  "POST /enterprise/products/preview": {
    who: "member",
    body: ({ value_chain_id }) => ({ price_minor: 10_000, vat_class: "food", value_chain_id }),
  },
  "GET /enterprise/products/template.csv": { who: "member" },
  "GET /enterprise/products/template.xlsx": { who: "member" },
  "GET /enterprise/products/export.csv": { who: "member" },
  "GET /enterprise/products/export.xlsx": { who: "member" },
  "POST /enterprise/products/imports": { who: "member", file: "table" },
  "GET /enterprise/products/imports/:id": { who: "member" },
  "POST /enterprise/products/imports/:id/run": { who: "member" },
  "GET /enterprise/products/:id": { who: "member" },
  "POST /enterprise/products/:id": { who: "member", body: { title: "En annan vara" } },
  "POST /enterprise/products/:id/submit": { who: "member" },
  "POST /enterprise/products/:id/withdraw": { who: "member" },
  "POST /enterprise/products/:id/pictures/order": {
    who: "member",
    body: ({ pictures }) => ({ pictures: [{ id: pictures, alt: "En burk" }] }),
  },
  "POST /enterprise/products/:id/pictures": { who: "member", file: "picture" },
  "DELETE /enterprise/products/:id/pictures/:picture_id": { who: "member" },
  "GET /enterprise/batches": { who: "member" },
  "POST /enterprise/batches": { who: "member", body: (real) => batchBody(real, "nytt") },
  "GET /enterprise/batches/form": { who: "member" },
  "GET /enterprise/batches/:id": { who: "member" },
  "POST /enterprise/batches/:id/events": { who: "member", body: { kind: "shown" } },
  "GET /enterprise/chains": { who: "member" },
  "GET /enterprise/chains/:id": { who: "member" },
  "POST /enterprise/chains/:id/answer": {
    who: "owner",
    body: ({ asks }) => ({ ask_id: asks, answer: "accepted" }),
  },
  "GET /enterprise/consignments": { who: "member" },
  "GET /enterprise/consignments/:id": { who: "member" },
  "GET /enterprise/consignments/:id/packing-slip": { who: "member" },
  ...standing("pack", { key: "packa" }),
  ...standing("unpack", PARCEL, "parcel_not_found"),
  ...standing("ship", PARCEL, "parcel_not_found"),
  ...standing("deliver", PARCEL, "parcel_not_found"),
  ...standing("cancel", { key: "avbryt", items: SOME }, "line_not_found"),
  ...standing("returns", { key: "retur", items: SOME }, "line_not_found"),
  ...standing(
    "refund-requests",
    { key: "tillbaka", lines: [{ line_id: "ordli_finns_inte", amount_minor: 1 }], reason: "Prov" },
    "line_not_found",
  ),
};
/** A sale's key is the phone's own, and a UUID. */
const NO_KEY = "0190163d-8694-739b-aea5-000000000000";
const ROUTES = Object.keys(TABLE);
const OF_AN_ID = ROUTES.filter((route) => route.includes(":id"));
const OF_ALL = ROUTES.filter((route) => !route.includes(":id"));

describe("who is let in to an enterprise's portal", () => {
  let app: TestApp;
  let own: TestEnterprise;
  let real: Real;
  let owner: TestMember;
  let editor: TestMember;
  let strange: TestMember;
  let outsiders: Record<string, Record<string, string>>;

  const invited = async (enterprise: TestEnterprise) => {
    const email = `${uniqueHandle("inbjuden")}@test.example`;
    const { id } = await inviteMember(app.container, {
      ...{ enterprise_id: enterprise.id, email, name: "", role: "editor", locale: "sv" },
      invited_by: null,
    });
    return id;
  };
  /** A sale at the enterprise's stall; gives its key. */
  const sold = async (enterprise: TestEnterprise, member: TestMember) => {
    const chain = await publishedChain(app, [[enterprise, 10_000, 0]]);
    const product = await createProduct(app, { enterprise, chain, price_minor: 5_000 });
    const sale = toldSale(app, [[product, 1, 5_000]]);
    const { status } = await member.client.post("/enterprise/stall/sales", { sales: [sale] });
    expect(status).toBe(200);
    await placeAll(app, enterprise);
    return sale.key;
  };

  /** Of everything that has an id in an address, one that is the enterprise's own. */
  const realIds = async (enterprise: TestEnterprise, member: TestMember): Promise<Real> => ({
    members: member.id,
    invitations: await invited(enterprise),
    evidence: await evidenceOf(app, enterprise.id),
    sales: await sold(enterprise, member),
    ...(await moneyAndPlaceOf(app, enterprise)),
    ...(await goodsAndBatchOf(enterprise, member)),
    ...(await orderOf(enterprise)),
    ...(await proposedTo(enterprise)),
  });

  /** An order of the enterprise's goods, by its id and its invoice's. */
  const orderOf = async (enterprise: TestEnterprise) => {
    const consignments = await soldBy(enterprise);
    return { consignments, invoices: await invoiceOf(app, consignments, enterprise) };
  };

  const goodsAndBatchOf = async (enterprise: TestEnterprise, member: TestMember) => {
    const goods = await listGoods(app, enterprise, member);
    const { body } = await member.client.post(
      "/enterprise/batches",
      batchBody({ ...goods }, "ett"),
    );
    return { ...goods, batches: body.batch.id as string };
  };

  /** A chain that the enterprise is asked to be in. */
  const proposedTo = async (enterprise: TestEnterprise) => {
    const chain = await createChain(app);
    const version = await writeDraft(app, chain, [[enterprise, 10_000, 0]]);
    const { ask } = await askVersion(app.container, { chain_version_id: version, by: null });
    return { chains: chain.id, asks: ask.id };
  };

  /** An order of the enterprise's goods; and of another's, so that there is something to keep apart. */
  const soldBy = async (enterprise: TestEnterprise) => {
    const neighbour = await createEnterprise(app, "En granne");
    const products = await Promise.all(
      [enterprise, neighbour].map(async (maker) => {
        const chain = await publishedChain(app, [[maker, 10_000, 0]]);
        return createProduct(app, { enterprise: maker, chain, price_minor: 10_000 });
      }),
    );
    const order = await sell(app, { lines: products.map((product) => [product, 1]) });
    return order.id;
  };

  beforeAll(async () => {
    app = await testApp();
    own = await createEnterprise(app, "Det egna");
    const other = await createEnterprise(app, "Ett annat");
    owner = await signedInMember(app, own, "owner");
    editor = await signedInMember(app, own, "editor");
    strange = await signedInMember(app, other, "owner");
    real = { ...(await realIds(own, owner)), members: editor.id };
    const customer = await signedInCustomer(
      storeClient(app),
      `${uniqueHandle("kund")}@test.example`,
    );
    outsiders = {
      "not signed in": {},
      "a customer": customer,
      "an administrator": (await signedInStaff(app, "administrator")).headers,
      "a token that is none": { authorization: "Bearer inget" },
    };
  });

  /** Asks for a route about real ids. */
  const ask = async (route: string, headers: Record<string, string>, ids: Real = real) => {
    const [method = "", pattern = ""] = route.split(" ");
    const path = pattern
      .replace(/([\w-]+)\/:id/g, (_, noun: string) => `${noun}/${ids[noun]}`)
      .replace(":picture_id", ids.pictures ?? "");
    const { body = {}, file } = TABLE[route] ?? {};
    const response = await fetch(`${app.url}${path}`, {
      method,
      headers: file ? headers : { "content-type": "application/json", ...headers },
      ...(method === "GET"
        ? {}
        : {
            body: file
              ? formOf(FILES[file])
              : JSON.stringify(typeof body === "function" ? body(ids) : body),
          }),
    });
    const text = await response.text();
    const code = text.startsWith("{") ? (JSON.parse(text).code as string | undefined) : undefined;
    return { route, status: response.status, code };
  };

  /** Everything of the enterprise and its members, as it stands in the database. */
  const stored = async () => {
    const tables = [
      "enterprise_member",
      "enterprise_invitation",
      "enterprise_departure",
      "payout_account",
      "stall_sale",
      "stall_reversal",
      "stall_setting",
      "chain_answer",
      "batch_event",
    ].map(
      (table) =>
        `SELECT '${table}' AS name, json_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text) AS rows
           FROM ${table} t WHERE enterprise_id = $1`,
    );
    tables.push(`SELECT 'place_month', json_agg(to_jsonb(m) ORDER BY m.id) FROM place_month m
      JOIN training_place p ON p.id = m.place_id WHERE p.enterprise_id = $1`);
    const goods = `SELECT p.id, p.title, p.status, p.updated_at::text,
             (SELECT count(*)::int FROM image i WHERE i.product_id = p.id AND i.deleted_at IS NULL) AS pictures
        FROM product p JOIN product_enterprise e ON e.product_id = p.id
       WHERE e.enterprise_id = $1 AND e.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY p.id`;
    const imports = "SELECT id, status FROM goods_import WHERE enterprise_id = $1 ORDER BY id";
    const ofOrder = ["order_change", "order_fulfillment", "refund_request"].map(
      (table) =>
        `SELECT '${table}', json_agg(to_jsonb(t) ORDER BY id) FROM ${table} t WHERE order_id = $1`,
    );
    const asked = [tables.join(" UNION ALL "), goods, imports];
    const rows = asked.map(async (sql) => (await app.db.query(sql, [own.id])).rows);
    const orders = app.db.query(ofOrder.join(" UNION ALL "), [real.consignments]);
    return [...(await Promise.all(rows)), (await orders).rows];
  };

  test("every route that is registered is in the table, and the table names no other", () => {
    expect(enterpriseRoutes(app.express)).toEqual([...ROUTES].sort());
  });

  test("one guard stands before every route", () => {
    const [guard = -1, ...more] = layersNamed(app.express, "guardEnterprise");
    expect(more).toEqual([]);
    expect(guard).toBeGreaterThan(-1);
    expect(firstRouteUnder(app.express, "enterprise")).toBeGreaterThan(guard);
  });

  test.each(["not signed in", "a customer", "an administrator", "a token that is none"])(
    "%s is let in nowhere, and changes nothing",
    async (name) => {
      const before = await stored();
      for (const route of ROUTES) {
        expect(await ask(route, outsiders[name] ?? {})).toMatchObject({ route, status: 401 });
      }
      expect(await stored()).toEqual(before);
    },
  );

  test("another enterprise's owner finds none of its ids, and changes nothing", async () => {
    const before = await stored();
    for (const route of OF_AN_ID) {
      expect(await ask(route, strange.headers)).toMatchObject({ route, status: 404 });
      // Not found in the same words as what is nowhere.
      const nowhere = Object.fromEntries(
        Object.keys(real).map((noun) => [noun, noun === "sales" ? NO_KEY : "finns_inte"]),
      );
      const known = await ask(route, strange.headers);
      expect(await ask(route, strange.headers, nowhere)).toEqual(known);
    }
    for (const route of OF_ALL.filter((one) => one.startsWith("GET "))) {
      const [, path = ""] = route.split(" ");
      const { body } = await strange.client.get(path);
      const told = JSON.stringify(body);
      const secrets = [own.id, owner.id, owner.email, editor.email, ...Object.values(real)];
      for (const secret of secrets) {
        expect({ route, tells: told.includes(secret) }).toEqual({ route, tells: false });
      }
    }
    expect(await stored()).toEqual(before);
  });

  test("an editor is refused what is the owners', and changes nothing by it", async () => {
    const before = await stored();
    for (const route of ROUTES.filter((one) => TABLE[one]?.who === "owner")) {
      expect(await ask(route, editor.headers)).toEqual({
        route,
        status: 403,
        code: "role_not_allowed",
      });
    }
    expect(await stored()).toEqual(before);
  });

  test("of a suspended enterprise everything may be read, and nothing written but of standing orders", async () => {
    const suspended = await createEnterprise(app, "Det pausade");
    const member = await signedInMember(app, suspended, "owner");
    const ids = await realIds(suspended, member);
    const { client } = await signedInStaff(app, "coordinator");
    await client.post(`/admin/enterprises/${suspended.id}/suspend`, { reason: "Prov." });
    for (const route of ROUTES) {
      const answer = await ask(route, member.headers, ids);
      const { isStanding, refused } = TABLE[route] ?? {};
      expect(answer).toMatchObject(
        route.startsWith("GET ") || isStanding
          ? { route, ...(refused ? { code: refused } : { status: 200 }) }
          : { route, status: 403, code: "enterprise_suspended" },
      );
    }
  });

  test.each([
    ["in capitals", "/ENTERPRISE/Members"],
    ["with a slash at the end", "/enterprise/members/"],
    ["with a word written in another way", "/enterprise/%6dembers"],
    ["that nobody has named", "/enterprise/secrets"],
  ])("an address %s does not lead past the guard", async (_name, path) => {
    const signedOut = await fetch(`${app.url}${path}`);
    expect(signedOut.status).toBe(401);
    const response = await fetch(`${app.url}${path}`, { headers: strange.headers });
    expect(await response.text()).not.toContain(owner.email);
  });

  test("the owner is let in to all of it", async () => {
    // What removes comes last, since the others need what is removed.
    const order = [...ROUTES].sort((a, b) => Number(isRemoving(a)) - Number(isRemoving(b)));
    for (const route of order) {
      const answer = await ask(route, owner.headers);
      const { refused } = TABLE[route] ?? {};
      expect({ ...answer, isLetIn: answer.status < 300 }).toMatchObject(
        refused ? { route, code: refused } : { route, isLetIn: true },
      );
    }
  });
});

function standing(act: string, body: Record<string, unknown>, refused?: string) {
  const row: Row = { who: "member", body, isStanding: true, ...(refused ? { refused } : {}) };
  return { [`POST /enterprise/consignments/:id/${act}`]: row };
}

function batchBody({ value_chain_id }: Real, key: string) {
  return {
    ...{ key, value_chain_id, what: "Honung", unit: "kg", quantity_milli: 5_000 },
    ...{ activity_code: "forpacka", made_on: "2026-01-15" },
  };
}

function isRemoving(route: string): boolean {
  return route.startsWith("DELETE ");
}

function formOf(content: Buffer): FormData {
  const form = new FormData();
  form.set("alt", "En burk");
  form.set("file", new Blob([new Uint8Array(content)]), "fil");
  return form;
}
