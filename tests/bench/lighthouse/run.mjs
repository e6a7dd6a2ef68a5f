// @ts-check
// `npm run lighthouse [-- <page>…] [--url=http://localhost:8000]`: Lighthouse on a phone, the median of
// five visits to each page, in results/lighthouse.json. Without an address it starts Insteg as `npm start`
// does, in a data folder of its own. For figures worth keeping, nothing else may use the machine.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "../../../scripts/lib/port.mjs";
import { RESULTS_DIR } from "../lib/results.mjs";
import { startInsteg } from "./insteg.mjs";
import { CATEGORIES, derived, RUNS, TARGET } from "./rows.mjs";

/**
 * @typedef {import("./rows.mjs").Run} Run
 * @typedef {import("./rows.mjs").PageRow} PageRow
 * @typedef {{ page: string, path: string, isPrivate?: boolean }} Page
 */

/** @type {Page[]} */
const PAGES = [
  { page: "home", path: "/sv" },
  { page: "catalogue", path: "/sv/varor" },
  { page: "product", path: "/sv/varor/sommarhonung" },
  { page: "enterprise", path: "/sv/foretag/ullkorgen" },
  { page: "checkout", path: "/sv/kassa", isPrivate: true },
];
/** What is put in the cart before the checkout is visited. */
const GOODS = "/sv/varor/sommarhonung";

const { values, positionals } = parseArgs({
  options: { url: { type: "string" }, runs: { type: "string" } },
  allowPositionals: true,
});
const runs = Number(values.runs ?? RUNS);
const chosen = PAGES.filter(({ page }) => positionals.length === 0 || positionals.includes(page));
const insteg = values.url ? null : await startInsteg();
const shopUrl = values.url ?? insteg?.url ?? "";
try {
  /** @type {PageRow[]} */
  const rows = [];
  for (const page of chosen) rows.push(await measured(page));
  console.table(rows.map(({ page, median, holds }) => ({ page, ...median, holds })));
  if (runs >= RUNS) await keep(rows);
} finally {
  await insteg?.stop();
}

/**
 * @param {Page} page
 * @returns {Promise<PageRow>}
 */
async function measured({ page, path: address, isPrivate = false }) {
  const counted = CATEGORIES.filter((category) => !(isPrivate && category === "seo"));
  /** @type {Run[]} */
  const all = [];
  for (let run = 0; run < runs; run += 1) {
    all.push(await visit(shopUrl + address, isPrivate));
    console.log(`${page} ${run + 1}: ${JSON.stringify(all.at(-1))}`);
  }
  return {
    ...{ page, path: address, ...derived(all, counted, TARGET), counted, target: TARGET },
    ...{ runs: all, lighthouse: version(), measured_at: new Date().toISOString() },
  };
}

/**
 * One visit by a browser that has never been there, but for the cart where the page needs one.
 *
 * @param {string} url
 * @param {boolean} needsCart
 * @returns {Promise<Run>}
 */
async function visit(url, needsCart) {
  const port = await freePort();
  const profile = await mkdtemp(path.join(os.tmpdir(), "insteg-lighthouse-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", `--remote-debugging-port=${port}`],
  });
  try {
    if (needsCart) await fillCart(browser);
    const result = await lighthouse(url, {
      ...{ port, output: "json", logLevel: "error" },
      ...{ onlyCategories: CATEGORIES, disableStorageReset: needsCart },
    });
    if (!result || result.lhr.runtimeError) {
      throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? "no answer"}`);
    }
    if (process.env.INSTEG_LIGHTHOUSE_DIR) await keepReport(url, result.report);
    return runOf(result.lhr);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** @param {import("lighthouse").Result} lhr @returns {Run} */
function runOf({ categories, audits }) {
  const numberOf = (/** @type {string} */ id) => Number(audits[id]?.numericValue ?? Number.NaN);
  const details =
    /** @type {{ items: { resourceType: string, transferSize: number }[] } | undefined} */ (
      /** @type {unknown} */ (audits["resource-summary"]?.details)
    );
  const script = details?.items.find(({ resourceType }) => resourceType === "script");
  const scores = CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]);
  return /** @type {Run} */ ({
    ...Object.fromEntries(scores),
    lcp_ms: Math.round(numberOf("largest-contentful-paint")),
    cls: Math.round(numberOf("cumulative-layout-shift") * 1000) / 1000,
    tbt_ms: Math.round(numberOf("total-blocking-time")),
    script_bytes: script?.transferSize ?? 0,
  });
}

/** @param {import("@playwright/test").BrowserContext} browser */
async function fillCart(browser) {
  const page = await browser.newPage();
  await page.goto(shopUrl + GOODS);
  await page.getByRole("button", { name: "Lägg i korgen" }).first().click();
  await page.waitForURL(/\/korg/);
  await page.close();
}

/** The pages that were measured now, beside those that were not. @param {PageRow[]} rows */
async function keep(rows) {
  const file = path.join(RESULTS_DIR, "lighthouse.json");
  /** @type {PageRow[]} */
  const before = JSON.parse(await readFile(file, "utf8").catch(() => "[]"));
  const all = PAGES.flatMap(({ page }) => {
    const found = [...rows, ...before].find((row) => row.page === page);
    return found ? [found] : [];
  });
  await mkdir(RESULTS_DIR, { recursive: true });
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`);
}

/** @param {string} url @param {string | string[]} report */
async function keepReport(url, report) {
  const dir = process.env.INSTEG_LIGHTHOUSE_DIR ?? "";
  await mkdir(dir, { recursive: true });
  const name = new URL(url).pathname.replaceAll("/", "_");
  await writeFile(path.join(dir, `${name}.json`), String(report));
}

function version() {
  return String(createRequire(import.meta.url)("lighthouse/package.json").version);
}
