// @ts-check
import { deepStrictEqual, ok } from "node:assert/strict";
import { readPublishableKey } from "../../../scripts/lib/boot-record.mjs";
import { withClient } from "../../../scripts/lib/database.mjs";
import { api } from "../lib/api.mjs";
import { besideStock } from "../lib/beside-stock.mjs";
import { load } from "../lib/load.mjs";
import { alternate, samples } from "../lib/rounds.mjs";
import { statementsPerRequest } from "../lib/statements.mjs";
import { copyGoods } from "./goods-copies.mjs";

/**
 * @typedef {import("../lib/demo-server.mjs").Side} Side
 * @typedef {import("../lib/beside-stock.mjs").BenchBesideStock} Bench
 * @typedef {import("../lib/row.mjs").Measured} Measured
 * @typedef {{ id: string, variants: { calculated_price: Record<string, unknown> }[],
 *   provenance?: { piece: unknown } | null }} Product
 */

const PAGE = 24;
const PAGES = [1, PAGE, 100];
const CONNECTIONS = 10;
const TARGET_OF_STOCK = 0.9;

/**
 * What the two tax providers need not agree on: the tax within a price. Ours knows the rate of each
 * seller, good and day; stock Medusa charges all goods its one rate.
 */
const TAX_SPLIT = ["calculated_amount_without_tax", "original_amount_without_tax"];

/**
 * The catalogue's list with what each product funds, against Medusa's own list of the same rows.
 *
 * @type {import("../lib/group.mjs").Group}
 */
export const products = besideStock({ name: "products", prepare: copyGoods, measure });

/**
 * @param {Bench} bench
 * @returns {Promise<Measured[]>}
 */
async function measure({ server, sides, settings, say }) {
  const shop = await readShop(sides.ours.databaseUrl);
  const headers = { "x-publishable-api-key": shop.key };
  const pathOf = (/** @type {number} */ limit) => listPath(shop.region_id, limit);
  for (const limit of PAGES) await assertSameProducts(sides, headers, pathOf(limit), limit);
  say("both sides list the same products at the same prices");

  /** @param {Side} side @param {number} seconds */
  const loaded = (side, seconds) =>
    load({ url: side.url + pathOf(PAGE), headers, connections: CONNECTIONS, seconds });
  for (const side of [sides.ours, sides.other]) await loaded(side, settings.warm_up_s);
  const figures = await alternate(settings.rounds, sides, async (side, round) => {
    const figure = await loaded(side, settings.round_s);
    say(`round ${round + 1}, ${side.database}: ${figure.per_second.toFixed(1)} requests/s`);
    return figure;
  });
  /** @type {Record<number, import("../lib/rounds.mjs").Sides<number[]>>} */
  const statements = {};
  for (const limit of PAGES) {
    statements[limit] = await alternate(settings.rounds, sides, (side) => {
      const store = api(side.url, headers);
      return statementsPerRequest(server.url(), side.database, () => store.get(pathOf(limit)));
    });
  }
  return [...speedRows(figures), ...statementRows(statements)];
}

/** @param {import("../lib/rounds.mjs").Sides<import("../lib/load.mjs").LoadFigures[]>} figures */
function speedRows(figures) {
  const metric = `GET /store/products, ${PAGE} items, ${CONNECTIONS} connections`;
  const other_name = "stock Medusa on the same rows";
  const per_second = samples(figures, (figure) => figure.per_second);
  const p50_ms = samples(figures, (figure) => figure.p50_ms);
  const p95_ms = samples(figures, (figure) => figure.p95_ms);
  /** @type {Measured[]} */
  const rows = [
    {
      ...{ metric: `${metric}: throughput`, unit: "requests/s", better: "higher", other_name },
      ...{ target: TARGET_OF_STOCK, samples: per_second },
    },
    {
      ...{ metric: `${metric}: p50`, unit: "ms", better: "lower", other_name },
      ...{ target: null, samples: p50_ms },
    },
    {
      ...{ metric: `${metric}: p95`, unit: "ms", better: "lower", other_name },
      ...{ target: null, samples: p95_ms },
    },
  ];
  return rows;
}

/**
 * @param {Record<number, import("../lib/rounds.mjs").Sides<number[]>>} statements by page size
 * @returns {Measured[]}
 */
function statementRows(statements) {
  const of = (/** @type {number} */ limit) => statements[limit] ?? { ours: [], other: [] };
  const [least = 0, largest = 0] = [PAGES.at(0), PAGES.at(-1)];
  return [
    ...PAGES.map((limit) => ({
      metric: `GET /store/products, SQL statements per request, page of ${limit}`,
      unit: "statements",
      better: /** @type {const} */ ("lower"),
      other_name: "stock Medusa on the same rows",
      target: null,
      samples: of(limit),
    })),
    {
      metric: `GET /store/products, SQL statements per request, page of ${largest} against ${least}`,
      unit: "statements",
      better: "lower",
      other_name: `this backend with a page of ${least}`,
      target: 1,
      samples: { ours: of(largest).ours, other: of(least).ours },
    },
  ];
}

/** @param {string} databaseUrl */
async function readShop(databaseUrl) {
  const key = await readPublishableKey(databaseUrl);
  const region_id = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      "select region_id from region_country where iso_2 = 'se' and region_id is not null",
    );
    return String(rows[0].region_id);
  });
  ok(key, "the demo has no key for its web shop");
  return { key, region_id };
}

/** @param {string} region_id @param {number} limit */
function listPath(region_id, limit) {
  const fields = "id,title,handle,thumbnail,*variants.calculated_price";
  const query = new URLSearchParams({ region_id, country_code: "se", limit: `${limit}`, fields });
  return `/store/products?${query}`;
}

/**
 * The same products, in the same order, with the same prices, but for our provenance (which every
 * product of ours must have) and the tax within the price.
 *
 * @param {import("../lib/rounds.mjs").Sides<Side>} sides
 * @param {Record<string, string>} headers
 * @param {string} path
 * @param {number} limit
 */
async function assertSameProducts(sides, headers, path, limit) {
  /** @type {{ products: Product[] }} */
  const ours = await api(sides.ours.url, headers).get(path);
  /** @type {{ products: Product[] }} */
  const other = await api(sides.other.url, headers).get(path);
  ok(ours.products.length === limit, `a page of ${limit} has ${ours.products.length} products`);
  ok(
    ours.products.every((product) => product.provenance?.piece),
    "a product lacks its provenance",
  );
  const [mine, stock] = [ours, other].map((body) => ({
    ...body,
    products: body.products.map(withoutOurs),
  }));
  deepStrictEqual(mine, stock);
}

/** @param {Product} product */
function withoutOurs({ provenance: _, variants, ...product }) {
  return {
    ...product,
    variants: variants.map(({ calculated_price, ...variant }) => ({
      ...variant,
      calculated_price: Object.fromEntries(
        Object.entries(calculated_price).filter(([field]) => !TAX_SPLIT.includes(field)),
      ),
    })),
  };
}
