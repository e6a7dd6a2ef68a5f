// @ts-check
import path from "node:path";
import { readPublishableKey } from "../../../../scripts/lib/boot-record.mjs";
import { freePort } from "../../../../scripts/lib/port.mjs";
import { startBackend } from "../../lib/backend.mjs";
import { SERVER_DIR } from "../../lib/places.mjs";
import { startEmptyNext, startShop } from "../../lib/shop.mjs";
import { scriptRow } from "./script-bytes.mjs";
import { speedRows } from "./speed.mjs";
import { stalenessRows } from "./staleness.mjs";

/**
 * A product's page: what its scripts weigh and how fast it is served, beside an empty page of the same
 * Next, built in the same run; and how long it shows an old price.
 *
 * @type {import("../../lib/group.mjs").Group}
 */
export const shopPages = { name: "shop-pages", measure };

const DATABASE = "shop_pages";
const SECRET = "bench-revalidate-secret";
const PRODUCT = "/sv/varor/sommarhonung";

/** @param {import("../../lib/group.mjs").Bench} bench */
async function measure(bench) {
  const { server, workDir, settings, say, closing } = bench;
  say("shop-pages: backend, shop and an empty page …");
  await server.createDatabase(DATABASE, "demo");
  const databaseUrl = server.url(DATABASE);
  const port = await freePort();
  const backend = await startBackend({
    ...{ name: "insteg", dir: SERVER_DIR, databaseUrl },
    logFile: path.join(workDir, "shop-pages-backend.log"),
    environment: {
      INSTEG_REVALIDATE_SECRET: SECRET,
      INSTEG_SHOP_URLS: `http://127.0.0.1:${port}`,
    },
  });
  closing(backend.stop);
  const key = (await readPublishableKey(databaseUrl)) ?? "";
  const shop = await startShop({
    ...{ port, backendUrl: backend.url, key, secret: SECRET },
    logFile: path.join(workDir, "shop-pages-shop.log"),
  });
  closing(shop.stop);
  const empty = await startEmptyNext(path.join(workDir, "shop-pages-empty.log"));
  closing(empty.stop);
  const urls = { ours: shop.url + PRODUCT, other: `${empty.url}/` };
  return [
    await scriptRow(urls, settings, say),
    ...(await speedRows(urls, settings, say)),
    ...(await stalenessRows({ backend: backend.url, shop: shop.url }, settings, say)),
  ];
}
