import { inviteMember } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { signedInCustomer } from "../support/checkout";
import { createProduct } from "../support/goods";
import { storeClient } from "../support/http";
import { signedInMember, type TestMember } from "../support/members";
import {
  createEnterprise,
  publishedChain,
  type TestEnterprise,
  uniqueHandle,
} from "../support/network";
import { sell } from "../support/orders";
import { enterpriseRoutes, firstRouteUnder, layersNamed } from "../support/routes";
import { signedInStaff } from "../support/staff";

/** What a real id of the enterprise stands for in an address, by the word before it. */
type Real = Record<"members" | "invitations" | "consignments", string>;

interface Row {
  /** Who of the own enterprise may: each member, or its owners. */
  who: "member" | "owner";
  /** A body that is right, so that nothing but who asks can be what is refused. */
  body?: Record<string, unknown>;
  /** Stays open to a suspended enterprise: what is sold is still to be sent. */
  isStanding?: true;
  /** What the owner is answered, let in, where the body is of something that is not there. */
  refusal?: string;
}

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
  "DELETE /enterprise/members/:id": { who: "owner" },
  "POST /enterprise/invitations": {
    who: "owner",
    body: { email: "nagon@test.example", role: "editor" },
  },
  "POST /enterprise/invitations/:id/resend": { who: "owner" },
  "DELETE /enterprise/invitations/:id": { who: "owner" },
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
    real = {
      ...{ members: editor.id, invitations: await invited(own) },
      consignments: await soldBy(own),
    };
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
    const path = pattern.replace(/(\w+)\/:id/g, (_, noun: keyof Real) => `${noun}/${ids[noun]}`);
    const { body = {} } = TABLE[route] ?? {};
    const response = await fetch(`${app.url}${path}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(method === "GET" ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const code = text.startsWith("{") ? (JSON.parse(text).code as string | undefined) : undefined;
    return { route, status: response.status, code };
  };

  /** Everything of the enterprise and its members, as it stands in the database. */
  const stored = async () => {
    const tables = ["enterprise_member", "enterprise_invitation"].map(
      (table) =>
        `SELECT '${table}' AS name, json_agg(t ORDER BY id) AS rows FROM ${table} t WHERE enterprise_id = $1`,
    );
    const ofOrder = ["order_change", "order_fulfillment", "refund_request"].map(
      (table) => `SELECT '${table}', json_agg(t ORDER BY id) FROM ${table} t WHERE order_id = $2`,
    );
    const statement = [...tables, ...ofOrder].join(" UNION ALL ");
    return (await app.db.query(statement, [own.id, real.consignments])).rows;
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
      const nowhere = {
        ...{ members: "emem_finns_inte", invitations: "einv_finns_inte" },
        consignments: "order_finns_inte",
      };
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
    const ids = {
      ...{ members: member.id, invitations: await invited(suspended) },
      consignments: await soldBy(suspended),
    };
    const { client } = await signedInStaff(app, "coordinator");
    await client.post(`/admin/enterprises/${suspended.id}/suspend`, { reason: "Prov." });
    for (const route of ROUTES) {
      const answer = await ask(route, member.headers, ids);
      const { isStanding, refusal } = TABLE[route] ?? {};
      expect(answer).toMatchObject(
        route.startsWith("GET ") || isStanding
          ? { route, ...(refusal ? { code: refusal } : { status: 200 }) }
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
      const { refusal } = TABLE[route] ?? {};
      const isLetIn = answer.status < 300 || (refusal !== undefined && answer.code === refusal);
      expect({ ...answer, isLetIn }).toMatchObject({ route, isLetIn: true });
    }
  });
});

function standing(act: string, body: Record<string, unknown>, refusal?: string) {
  const row: Row = { who: "member", body, isStanding: true, ...(refusal ? { refusal } : {}) };
  return { [`POST /enterprise/consignments/:id/${act}`]: row };
}

function isRemoving(route: string): boolean {
  return route.startsWith("DELETE ");
}
