// @ts-check
import { request as ask } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium, devices } from "@playwright/test";
import { alternate } from "../../lib/rounds.mjs";

/** What a phone's browser may fetch after a page is there, unasked. */
const REST_MS = 2_000;
/** The most that a product's page may weigh beyond an empty page. */
const MOST_OVER_BYTES = 15_000;
/** Measured on this kind of machine; built from medusajs/dtc-starter of 2026-07-24. */
const STARTER_BYTES = 207_635;

/**
 * The scripts that a browser downloads on the page, prefetched ones too, each counted once as gzip sends it.
 *
 * @param {import("../../lib/rounds.mjs").Sides<string>} urls
 * @param {import("../../lib/group.mjs").Settings} settings
 * @param {(words: string) => void} say
 * @returns {Promise<import("../../lib/row.mjs").Measured>}
 */
export async function scriptRow(urls, { rounds }, say) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const samples = await alternate(rounds, urls, (url) => scriptBytes(browser, url));
    const [ours = 0, empty = 0] = [samples.ours[0], samples.other[0]];
    say(`scripts: ${ours} bytes, an empty page ${empty}, ${ours - empty} between them`);
    return {
      metric: `product page, JavaScript by gzip; at most ${MOST_OVER_BYTES} over (starter ${STARTER_BYTES})`,
      ...{ unit: "bytes", better: "lower", other_name: "an empty page of the same Next" },
      target: Math.round(((empty + MOST_OVER_BYTES) / empty) * 1000) / 1000,
      samples,
    };
  } finally {
    await browser.close();
  }
}

/** @param {import("@playwright/test").Browser} browser @param {string} url */
async function scriptBytes(browser, url) {
  const context = await browser.newContext(devices["Pixel 7"]);
  const page = await context.newPage();
  /** @type {Set<string>} */
  const scripts = new Set();
  page.on("request", (request) => {
    const isScript = request.resourceType() === "script" || /\.js(\?|$)/.test(request.url());
    if (isScript) scripts.add(request.url());
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.mouse.wheel(0, 20_000);
  await sleep(REST_MS);
  await context.close();
  const sizes = await Promise.all([...scripts].map(gzipSize));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The bytes of a file as it comes over the line. @param {string} url */
function gzipSize(url) {
  return new Promise((resolve, reject) => {
    ask(url, { headers: { "accept-encoding": "gzip" } }, (answer) => {
      let size = 0;
      answer.on("data", (part) => {
        size += part.length;
      });
      answer.on("end", () =>
        answer.headers["content-encoding"] === "gzip"
          ? resolve(size)
          : reject(new Error(`${url} does not come by gzip`)),
      );
    })
      .on("error", reject)
      .end();
  });
}
