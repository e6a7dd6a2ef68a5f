// @ts-check
import { quantile } from "../../lib/figures.mjs";
import { alternate } from "../../lib/rounds.mjs";
import { statementsPerRequest } from "../../lib/statements.mjs";
import { assertSameGoods, goodsQuestions, orderQuestions } from "./questions.mjs";
import { openShop } from "./shop.mjs";

/**
 * @typedef {import("../../lib/group.mjs").Bench} Bench
 * @typedef {import("../../lib/row.mjs").Measured} Measured
 * @typedef {import("../../lib/rounds.mjs").Sides<number[]>} Samples one figure a round
 * @typedef {import("./questions.mjs").Question} Question
 * @typedef {import("./shop.mjs").Shop} Shop
 *
 * @typedef {object} List the portal's and Medusa's of the same rows
 * @property {string} path the portal's
 * @property {string} other_name
 *
 * @typedef {{ list: List, name: string, p50: Samples, p95: Samples, statements: Samples }} Asked
 *   milliseconds, and SQL statements a request
 */

const GOODS = 500;

/** @type {List} */
const CONSIGNMENTS = {
  path: "GET /enterprise/consignments",
  other_name: "Medusa's GET /admin/orders of the same orders in the same process",
};
/** @type {List} */
const PRODUCTS = {
  path: "GET /enterprise/products",
  other_name: "Medusa's GET /admin/products of the same goods in the same process",
};

/**
 * The portal's lists of a large enterprise against Medusa's own admin lists of the same rows, with the
 * fields that Medusa's own pages ask for.
 *
 * @type {import("../../lib/group.mjs").Group}
 */
export const portal = { name: "portal", measure };

/** @param {Bench} bench @returns {Promise<Measured[]>} */
async function measure(bench) {
  bench.say("portal: an enterprise with all goods and orders …");
  const shop = await openShop(bench, { name: "portal", goods: GOODS });
  await assertSameGoods(shop.apis, GOODS);
  bench.say(`both lists have the same ${GOODS} goods`);
  const goods = await asked(bench, shop, PRODUCTS, goodsQuestions(GOODS));
  const orders = [];
  for (const count of bench.settings.portal_orders) {
    await shop.grow(count);
    const found = await asked(bench, shop, CONSIGNMENTS, orderQuestions(count));
    orders.push(...found.map((one) => ({ ...one, name: `${one.name}, ${count} orders` })));
  }
  await shop.close();
  return [...goods, ...orders].flatMap(rowsOf).concat(growthRow(goods), growthRow(orders));
}

/**
 * Every question, once its answers are the same: asked in turns, so that whoever else uses the machine
 * slows both alike.
 *
 * @param {Bench} bench
 * @param {Shop} shop
 * @param {List} list
 * @param {Question[]} questions
 * @returns {Promise<Asked[]>}
 */
async function asked({ server, settings, say }, { apis, database }, list, questions) {
  const { rounds, round_asks, warm_up_s } = settings;
  for (const { paths, assertSame } of questions) {
    assertSame(await apis.ours.get(paths.ours), await apis.other.get(paths.other));
  }
  await warmUp(apis, questions, warm_up_s);
  const found = [];
  for (const { name, paths } of questions) {
    const asks = {
      ours: () => apis.ours.get(paths.ours),
      other: () => apis.other.get(paths.other),
    };
    const times = await alternate(rounds * round_asks, asks, timed);
    const statements = await alternate(rounds, asks, (ask) =>
      statementsPerRequest(server.url(), database, ask),
    );
    const p50 = ofEachRound(times, rounds, 0.5);
    const p95 = ofEachRound(times, rounds, 0.95);
    const told = [p50.ours, p50.other].map(([ms = 0]) => ms.toFixed(1));
    say(`${list.path}, ${name}: the same, ${told.join(" and ")} ms`);
    found.push({ list, name, p50, p95, statements });
  }
  return found;
}

/**
 * @param {Shop["apis"]} apis
 * @param {Question[]} questions
 * @param {number} seconds for both sides together
 */
async function warmUp(apis, questions, seconds) {
  for (const begun = performance.now(); performance.now() - begun < seconds * 1000; ) {
    for (const { paths } of questions) {
      await apis.ours.get(paths.ours);
      await apis.other.get(paths.other);
    }
  }
}

/** @param {() => Promise<unknown>} ask @returns {Promise<number>} milliseconds */
async function timed(ask) {
  const begun = performance.now();
  await ask();
  return performance.now() - begun;
}

/** @param {Samples} times @param {number} rounds @param {number} q @returns {Samples} */
function ofEachRound(times, rounds, q) {
  const figures = (/** @type {number[]} */ all) =>
    Array.from({ length: rounds }, (_, round) => {
      const size = all.length / rounds;
      return quantile(all.slice(round * size, (round + 1) * size), q);
    });
  return { ours: figures(times.ours), other: figures(times.other) };
}

/** @param {Asked} asked @returns {Measured[]} */
function rowsOf({ list, name, p50, p95, statements }) {
  const metric = `${list.path}, ${name}`;
  const usual = { better: /** @type {const} */ ("lower"), other_name: list.other_name };
  return [
    { metric: `${metric}: p50`, unit: "ms", ...usual, target: 1, samples: p50 },
    { metric: `${metric}: p95`, unit: "ms", ...usual, target: null, samples: p95 },
    {
      ...{ metric: `${metric}: SQL statements per request`, unit: "statements", ...usual },
      ...{ target: null, samples: statements },
    },
  ];
}

/** A long page of many against a short one of few. @param {Asked[]} all @returns {Measured} */
function growthRow(all) {
  const [least, largest] = [all.at(0), all.at(-1)];
  if (!least || !largest) throw new RangeError("Nothing was asked");
  return {
    metric: `${largest.list.path}: SQL statements per request, ${largest.name} against ${least.name}`,
    unit: "statements",
    better: "lower",
    other_name: `the portal's own, ${least.name}`,
    target: 1,
    samples: { ours: largest.statements.ours, other: least.statements.ours },
  };
}
