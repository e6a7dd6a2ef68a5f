// @ts-check
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { adminApi } from "../../lib/api.mjs";
import { quantile } from "../../lib/figures.mjs";
import { PROJECT_DIR } from "../../lib/places.mjs";

/**
 * @typedef {import("../../lib/row.mjs").Measured} Measured
 * @typedef {{ id: string, currency_code: string, price_list_id?: string | null }} Price
 * @typedef {{ id: string, variants: { id: string, prices: Price[] }[] }} Product
 */

const HANDLE = "sommarhonung";
const BOUND_MS = 2_000;
const GIVE_UP_MS = 30_000;
const LOOK_EVERY_MS = 10;
const CHANGES = 20;

/**
 * How long after the admin's answer to a new price the product's page still shows the old one: to a reader
 * who looks again and again, and so also as the first after the change.
 *
 * @param {{ backend: string, shop: string }} urls
 * @param {import("../../lib/group.mjs").Settings} settings
 * @param {(words: string) => void} say
 * @returns {Promise<Measured[]>}
 */
export async function stalenessRows(urls, { rounds }, say) {
  const change = await priceChanger(urls.backend);
  /** @type {{ p50: number[], p95: number[] }} */
  const found = { p50: [], p95: [] };
  for (let round = 0; round < rounds; round += 1) {
    const times = [];
    for (let turn = 0; turn < CHANGES; turn += 1) {
      times.push(await staleFor(urls.shop, change, 5_000 + round * CHANGES + turn));
    }
    found.p50.push(quantile(times, 0.5));
    found.p95.push(quantile(times, 0.95));
    say(`round ${round + 1}: an old price for ${found.p50.at(-1)?.toFixed(0)} ms, at p50`);
  }
  const usual = { unit: "ms", better: /** @type {const} */ ("lower") };
  const bound = Array.from({ length: rounds }, () => BOUND_MS);
  const other_name = `the bound of ${BOUND_MS} ms`;
  return [
    {
      ...{ metric: "old price on the product page after a change: p50", ...usual, other_name },
      ...{ target: null, samples: { ours: found.p50, other: bound } },
    },
    {
      ...{ metric: "old price on the product page after a change: p95", ...usual, other_name },
      ...{ target: 1, samples: { ours: found.p95, other: bound } },
    },
  ];
}

/**
 * @param {string} shop
 * @param {(kronor: number) => Promise<unknown>} change
 * @param {number} kronor that no page has shown before
 */
async function staleFor(shop, change, kronor) {
  // As the page writes it, but for what kind of space stands between the thousands.
  const price = new RegExp(String(kronor).replace(/(\d)(\d{3})$/, "$1\\s$2"));
  await change(kronor);
  const begun = performance.now();
  for (;;) {
    const html = await (await fetch(`${shop}/sv/varor/${HANDLE}`)).text();
    const took_ms = performance.now() - begun;
    if (price.test(html)) return took_ms;
    if (took_ms > GIVE_UP_MS) throw new Error(`The page never showed ${kronor} kronor`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** Changes the price of the product's first variant through the admin's API. @param {string} url */
async function priceChanger(url) {
  const file = path.join(PROJECT_DIR, "backend", "src", "seed", "logins.json");
  /** @type {(import("../../lib/api.mjs").Login & { role: string })[]} */
  const logins = JSON.parse(await readFile(file, "utf8"));
  const login = logins.find(({ role }) => role === "administrator");
  if (!login) throw new Error("The demo has no administrator");
  const admin = await adminApi(url, login);
  const fields = "id,*variants,*variants.prices";
  /** @type {{ products: Product[] }} */
  const { products } = await admin.get(`/admin/products?handle=${HANDLE}&fields=${fields}`);
  const [product] = products;
  const variant = product?.variants[0];
  const price = variant?.prices.find(
    ({ currency_code, price_list_id }) => currency_code === "sek" && !price_list_id,
  );
  if (!price) throw new Error(`${HANDLE} has no price`);
  return (/** @type {number} */ amount) =>
    admin.post(`/admin/products/${product?.id}/variants/${variant?.id}`, {
      prices: [{ id: price.id, currency_code: "sek", amount }],
    });
}
