import { type AccessRow, accessTable } from "../support/access-table";
import { type TestApp, testApp } from "../support/app";
import {
  adminRoutes,
  firstRouteUnder,
  LET_IN,
  layersNamed,
  STOP,
  stopBehindGuard,
} from "../support/routes";
import { signedInStaff } from "../support/staff";

const TABLE = accessTable();
const RESOURCES = [...new Set(TABLE.map(resourceOf))];
const ACTORS = ["not signed in", "no role", "coordinator", "finance", "administrator"] as const;
type Actor = (typeof ACTORS)[number];

/** Medusa's own routes that fail (500) or never answer when what they ask for is not there. */
const MEDUSAS_OWN_FAULTS = [
  "GET /admin/fulfillment-providers/:id/options",
  "GET /admin/index/details",
  "GET /admin/workflows-executions/:workflow_id/subscribe",
  "GET /admin/workflows-executions/:workflow_id/:transaction_id/subscribe",
];

describe("who is let in to the admin API", () => {
  let app: TestApp;
  let headers: Record<Actor, Record<string, string>>;
  beforeAll(async () => {
    app = await testApp();
    stopBehindGuard(app.express, "guardAdmin");
    headers = {
      "not signed in": {},
      "no role": (await signedInStaff(app, null)).headers,
      coordinator: (await signedInStaff(app, "coordinator")).headers,
      finance: (await signedInStaff(app, "finance")).headers,
      administrator: (await signedInStaff(app, "administrator")).headers,
    };
  });

  /** The route's status and code for an actor, about ids that do not exist. */
  const ask = async (row: AccessRow, actor: Actor, more: Record<string, string> = {}) => {
    const response = await fetch(`${app.url}${row.path.replace(/:\w+/g, "finns-inte")}`, {
      method: row.method,
      headers: { "content-type": "application/json", ...headers[actor], ...more },
      ...(row.method === "GET" ? {} : { body: "{}" }),
    });
    const text = await response.text();
    const code = text.startsWith("{") ? (JSON.parse(text).code as string | undefined) : undefined;
    return { status: response.status, code };
  };
  const mayEnter = (row: AccessRow, actor: Actor) => row.isPublic || row.roles.includes(actor);
  const refusalOf = (actor: Actor) =>
    actor === "not signed in"
      ? { status: 401, code: undefined }
      : { status: 403, code: actor === "no role" ? "role_missing" : "role_not_allowed" };

  test("every route that is registered is in the table, and the table names no other", () => {
    const inTable = TABLE.map((row) => row.route);
    expect(inTable).toHaveLength(new Set(inTable).size);
    expect([...inTable].sort()).toEqual(adminRoutes(app.express));
  });

  test("one guard stands after Medusa's authentication and before every route", () => {
    const [guard = -1, ...more] = layersNamed(app.express, "guardAdmin");
    const [authentication = -1] = layersNamed(app.express, "authMiddleware");
    expect(more).toEqual([]);
    expect(authentication).toBeGreaterThan(-1);
    expect(guard).toBeGreaterThan(authentication);
    expect(firstRouteUnder(app.express, "admin")).toBeGreaterThan(guard);
  });

  describe.each(ACTORS)("%s", (actor) => {
    let before: unknown;
    beforeAll(async () => {
      before = await contents(app);
    });

    test.each(RESOURCES)("at %s", async (resource) => {
      const rows = TABLE.filter((row) => resourceOf(row) === resource);
      const answers = rows.map(async (row) => {
        const answer = await ask(row, actor, mayEnter(row, actor) ? STOP : {});
        return { route: row.route, ...answer };
      });
      const expected = rows.map((row) => ({
        route: row.route,
        ...(mayEnter(row, actor) ? { status: LET_IN, code: undefined } : refusalOf(actor)),
      }));
      expect(await Promise.all(answers)).toEqual(expected);
    });

    test("and what is refused has changed nothing", async () => {
      expect(await contents(app)).toEqual(before);
    });
  });

  test.each(["coordinator", "finance", "administrator"] as const)(
    "what %s may read answers, and does not fail",
    async (actor) => {
      const readable = TABLE.filter(
        (row) =>
          row.method === "GET" && mayEnter(row, actor) && !MEDUSAS_OWN_FAULTS.includes(row.route),
      );
      for (const row of readable) {
        const { status, code } = await ask(row, actor);
        const isAnswered = [200, 400, 404].includes(status);
        expect({ route: row.route, status, code, isAnswered }).toMatchObject({ isAnswered: true });
      }
    },
  );
});

/** The part of the API that a row is about: "orders" of "/admin/orders/:id". */
function resourceOf({ path }: AccessRow): string {
  return path.split("/")[2] ?? "";
}

/** How many rows each table has, and the youngest transaction that wrote one that is still there. */
async function contents(app: TestApp): Promise<unknown> {
  const { rows } = await app.db.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const perTable = rows.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*)::int AS rows, max(xmin::text::bigint) AS written FROM ${name}`,
  );
  // In parallel, the parts of a union come as they are ready.
  return (await app.db.query(`${perTable.join(" UNION ALL ")} ORDER BY name`)).rows;
}
