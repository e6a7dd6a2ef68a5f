// @ts-check
import { deepStrictEqual } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { adminApi, api } from "../lib/api.mjs";
import { besideStock } from "../lib/beside-stock.mjs";
import { quantile } from "../lib/figures.mjs";
import { PROJECT_DIR } from "../lib/places.mjs";
import { alternate, samples } from "../lib/rounds.mjs";
import { statementsDuring } from "../lib/statements.mjs";
import { payableCarts, readShop } from "./carts.mjs";
import { assertLedgerComplete, postedNotices } from "./posted-notices.mjs";

/**
 * @typedef {import("../lib/beside-stock.mjs").BenchBesideStock} Bench
 * @typedef {import("../lib/row.mjs").Measured} Measured
 * @typedef {import("./carts.mjs").PayableCart} PayableCart
 * @typedef {{ per_second: number, p50_ms: number, p95_ms: number }} Figures
 *
 * @typedef {object} Till one side's checkout
 * @property {string} database
 * @property {import("../lib/api.mjs").Api} store
 * @property {import("../lib/api.mjs").Api} admin
 * @property {pg.Pool} db
 * @property {(paymentId: string) => Promise<void>} posted when the payment is in the ledger; at
 *   once where there is none
 * @property {number} taken baskets so far; both sides sell the same ones in the same order
 */

const CLIENTS = 10;
const ORDERS_COUNTED = 4;
const TARGET_OF_STOCK = 0.9;
const OTHER_NAME = "stock Medusa's complete and capture";

/**
 * A purchase from its placing until it is paid and, on our side, in the ledger.
 *
 * @type {import("../lib/group.mjs").Group}
 */
export const checkout = besideStock({ name: "checkout", prepare: fillShelves, measure });

/** Goods for every round. @param {import("pg").Client} client */
async function fillShelves(client) {
  await client.query(
    `update inventory_level set stocked_quantity = 1000000,
            raw_stocked_quantity = '{"value": "1000000", "precision": 20}'`,
  );
}

/**
 * @param {Bench} bench
 * @returns {Promise<Measured[]>}
 */
async function measure({ server, sides, settings, say }) {
  const shop = await readShop(sides.ours.databaseUrl);
  const notices = await postedNotices(sides.ours.databaseUrl);
  const tills = {
    ours: await till(sides.ours, shop.key, notices.posted),
    other: await till(sides.other, shop.key, async () => {}),
  };
  try {
    await assertSameOrder(tills, shop);
    say("both sides sell the same basket at the same price");
    for (const one of [tills.ours, tills.other]) await warmUp(one, shop, settings);
    const figures = await alternate(settings.rounds, tills, async (one, round) => {
      const figure = await soldRound(one, await filled(one, shop, settings.round_orders));
      say(`round ${round + 1}, ${one.database}: ${figure.per_second.toFixed(2)} orders/s`);
      return figure;
    });
    const statements = await alternate(settings.rounds, tills, async (one) => {
      const carts = await filled(one, shop, ORDERS_COUNTED);
      const count = await statementsDuring(server.url(), one.database, async () => {
        for (const cart of carts) await sell(one, cart);
      });
      return count / ORDERS_COUNTED;
    });
    await assertLedgerComplete(sides.ours.databaseUrl, tills.ours.taken);
    say(`the ledger holds all ${tills.ours.taken} orders, balanced`);
    return rows(figures, statements);
  } finally {
    await Promise.all([notices.close(), tills.ours.db.end(), tills.other.db.end()]);
  }
}

/**
 * @param {import("../lib/demo-server.mjs").Side} side
 * @param {string} key
 * @param {Till["posted"]} posted
 * @returns {Promise<Till>}
 */
async function till({ url, database, databaseUrl }, key, posted) {
  const file = path.join(PROJECT_DIR, "backend", "src", "seed", "logins.json");
  const [login] = JSON.parse(await readFile(file, "utf8"));
  const db = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const store = api(url, { "x-publishable-api-key": key });
  return { database, store, admin: await adminApi(url, login), db, posted, taken: 0 };
}

/**
 * @param {Till} one
 * @param {import("./carts.mjs").Shop} shop
 * @param {number} count
 */
async function filled(one, shop, count) {
  const carts = await payableCarts(one.store, shop, one.taken, count);
  one.taken += count;
  return carts;
}

/**
 * @param {Till} one
 * @param {import("./carts.mjs").Shop} shop
 * @param {import("../lib/group.mjs").Settings} settings
 */
async function warmUp(one, shop, { warm_up_s, round_orders }) {
  for (let worked_ms = 0; worked_ms < warm_up_s * 1000; ) {
    const carts = await filled(one, shop, round_orders / 2);
    const begun = performance.now();
    await soldRound(one, carts);
    worked_ms += performance.now() - begun;
  }
}

/**
 * All the carts, sold by ten clients at once: each takes the next when its own is paid.
 *
 * @param {Till} one
 * @param {PayableCart[]} carts
 * @returns {Promise<Figures>}
 */
async function soldRound(one, carts) {
  const queue = [...carts];
  /** @type {number[]} */
  const took_ms = [];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let cart = queue.shift(); cart; cart = queue.shift()) {
        const started = performance.now();
        await sell(one, cart);
        took_ms.push(performance.now() - started);
      }
    }),
  );
  const per_second = carts.length / ((performance.now() - begun) / 1000);
  return { per_second, p50_ms: quantile(took_ms, 0.5), p95_ms: quantile(took_ms, 0.95) };
}

/**
 * Places the order, captures its payment, and waits until it is posted.
 *
 * @param {Till} one
 * @param {PayableCart} cart
 * @returns {Promise<{ order: Record<string, unknown>, payment: Record<string, unknown> }>}
 */
async function sell({ store, admin, db, posted }, { id, payment_session_id }) {
  /** @type {{ type: string, order: Record<string, unknown> }} */
  const { type, order } = await store.post(`/store/carts/${id}/complete`);
  if (type !== "order") throw new Error(`Cart ${id} did not become an order`);
  const { rows } = await db.query("select id from payment where payment_session_id = $1", [
    payment_session_id,
  ]);
  const payment_id = String(rows[0]?.id);
  const waiting = posted(payment_id);
  /** @type {{ payment: Record<string, unknown> }} */
  const { payment } = await admin.post(`/admin/payments/${payment_id}/capture`);
  await waiting;
  return { order, payment };
}

/**
 * The same goods at the same prices, shipped and captured for the same amount; what differs is who
 * works out the tax within them.
 *
 * @param {import("../lib/rounds.mjs").Sides<Till>} tills
 * @param {import("./carts.mjs").Shop} shop
 */
async function assertSameOrder(tills, shop) {
  const [ours, other] = await Promise.all(
    [tills.ours, tills.other].map(async (one) => {
      const [cart] = await filled(one, shop, 1);
      const { order, payment } = await sell(one, /** @type {PayableCart} */ (cart));
      const items = /** @type {Record<string, unknown>[]} */ (order.items);
      return {
        items: items
          .map(({ variant_id, quantity, unit_price, total }) =>
            [variant_id, quantity, unit_price, total].join(" "),
          )
          .sort(),
        totals: [order.item_total, order.shipping_total, order.total],
        captured: payment.amount,
      };
    }),
  );
  deepStrictEqual(ours, other);
}

/**
 * @param {import("../lib/rounds.mjs").Sides<Figures[]>} figures
 * @param {import("../lib/rounds.mjs").Sides<number[]>} statements
 * @returns {Measured[]}
 */
function rows(figures, statements) {
  const metric = `Complete and capture until posted, ${CLIENTS} clients`;
  const lower = { better: /** @type {const} */ ("lower"), other_name: OTHER_NAME, target: null };
  return [
    {
      metric: `${metric}: throughput`,
      unit: "orders/s",
      better: "higher",
      other_name: OTHER_NAME,
      target: TARGET_OF_STOCK,
      samples: samples(figures, (figure) => figure.per_second),
    },
    {
      ...{ metric: `${metric}: p50`, unit: "ms", ...lower },
      samples: samples(figures, (figure) => figure.p50_ms),
    },
    {
      ...{ metric: `${metric}: p95`, unit: "ms", ...lower },
      samples: samples(figures, (figure) => figure.p95_ms),
    },
    {
      ...{ metric: "Complete and capture: SQL statements per order", unit: "statements", ...lower },
      samples: statements,
    },
  ];
}
