// @ts-check
import { readFile } from "node:fs/promises";
import path from "node:path";
import { withClient } from "../../../../scripts/lib/database.mjs";
import { adminApi, signedIn } from "../../lib/api.mjs";
import { startBackend } from "../../lib/backend.mjs";
import { PROJECT_DIR, SERVER_DIR } from "../../lib/places.mjs";
import { copyProducts } from "../goods-copies.mjs";
import { copyOrders, ordersOfOne } from "./order-copies.mjs";

/**
 * @typedef {object} Shop one backend with one enterprise's goods and orders
 * @property {string} database
 * @property {import("../../lib/rounds.mjs").Sides<import("../../lib/api.mjs").Api>} apis a member of the
 *   enterprise's, and the administrator's
 * @property {(orders: number) => Promise<void>} grow until there are so many orders
 * @property {() => Promise<void>} close
 */

const DEMO = "demo";

/**
 * A copy of the demo in which one enterprise has all goods and all orders: the others' are put away, as are
 * the demo's own orders, so that the enterprise's member and the administrator see the same. Nothing runs in
 * it but the answers: in production a worker has the jobs.
 *
 * @param {import("../../lib/group.mjs").Bench} bench
 * @param {{ name: string, goods: number }} wish
 * @returns {Promise<Shop>}
 */
export async function openShop({ server, workDir, closing }, { name, goods }) {
  await server.createDatabase(name, DEMO);
  const databaseUrl = server.url(name);
  const logins = await readLogins();
  const templates = await withClient(databaseUrl, (client) => furnish(client, logins.owner, goods));
  const backend = await startBackend({
    ...{ name, dir: SERVER_DIR, databaseUrl, logFile: path.join(workDir, `${name}.log`) },
    environment: { MEDUSA_WORKER_MODE: "server" },
  });
  closing(backend.stop);
  let made = 0;
  return {
    database: name,
    apis: {
      ours: await signedIn(backend.url, "member", logins.owner),
      other: await adminApi(backend.url, logins.administrator),
    },
    grow: async (orders) => {
      const copies = { templates, first: made + 1, last: orders };
      await withClient(databaseUrl, (client) => copyOrders(client, copies));
      made = orders;
    },
    close: backend.stop,
  };
}

/**
 * @param {import("pg").Client} client as a superuser
 * @param {{ email: string }} owner who becomes a member of the enterprise
 * @param {number} goods
 * @returns {Promise<string[]>} the orders to copy
 */
async function furnish(client, owner, goods) {
  const { enterprise_id, templates } = await ordersOfOne(client);
  // Past the trigger that keeps an enterprise's last owner.
  await client.query("set session_replication_role = replica");
  await client.query("update enterprise_member set enterprise_id = $1 where email = $2", [
    enterprise_id,
    owner.email,
  ]);
  await client.query("set session_replication_role = origin");
  await client.query(`update "order" set deleted_at = now()`);
  await client.query(
    `update product set deleted_at = now()
      where id not in (select product_id from product_enterprise where enterprise_id = $1)`,
    [enterprise_id],
  );
  const { rows } = await client.query(
    "select id from product where deleted_at is null order by id",
  );
  const own = rows.map((row) => row.id);
  await copyProducts(client, own, goods - own.length);
  return templates;
}

/** @returns {Promise<Record<"owner" | "administrator", { email: string, password: string }>>} */
async function readLogins() {
  const file = path.join(PROJECT_DIR, "backend", "src", "seed", "logins.json");
  /** @type {{ role: string, email: string, password: string }[]} */
  const logins = JSON.parse(await readFile(file, "utf8"));
  const loginOf = (/** @type {string} */ role) => {
    const login = logins.find((one) => one.role === role);
    if (!login) throw new Error(`The demo has no login of a ${role}`);
    return { email: login.email, password: login.password };
  };
  return { owner: loginOf("owner"), administrator: loginOf("administrator") };
}
