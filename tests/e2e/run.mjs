// @ts-check
// Starts Insteg as a newcomer does (`npm start`), in a data folder and on ports of its own, lets
// Playwright buy, and stops it with Ctrl-C. What it prints at the end says what Playwright counted.
// What the command is given is given to Playwright: `node tests/e2e/run.mjs coordinator`. With `--stripe` the
// shop takes payment by Stripe, whose stand-in `stripe.spec.ts` starts: `node tests/e2e/run.mjs --stripe stripe`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { text } from "../../scripts/lib/messages.mjs";
import { freePort } from "../../scripts/lib/port.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const CONFIG = "tests/e2e/playwright.config.ts";
const READY_WITHIN_MS = 10 * 60 * 1000;
/** Characters of what the launcher printed that are searched for its word that all is ready. */
const MOST_KEPT = 4_000;

const dataDir = await mkdtemp(path.join(os.tmpdir(), "insteg-e2e-"));
const port = await freePort();
const storefrontPort = await freePort();
const args = process.argv.slice(2).filter((arg) => arg !== "--stripe");
const stripePort = process.argv.includes("--stripe") ? await freePort() : null;
// Set to nothing otherwise, so that no test ever pays with keys of somebody's own.
const stripeEnv = {
  STRIPE_API_KEY: stripePort ? "sk_test_standin" : "",
  STRIPE_PUBLISHABLE_KEY: stripePort ? "pk_test_standin" : "",
  STRIPE_WEBHOOK_SECRET: stripePort ? "whsec_standin" : "",
  STRIPE_API_HOST: stripePort ? `http://127.0.0.1:${stripePort}` : "",
};
const env = {
  ...process.env,
  ...stripeEnv,
  PORT: String(port),
  STOREFRONT_PORT: String(storefrontPort),
  INSTEG_DATA_DIR: dataDir,
  // Set to nothing, so that a .env of somebody's own cannot lead the test to their database.
  DATABASE_URL: "",
  INSTEG_PUBLISHABLE_KEY: "",
};
const insteg = spawn(process.execPath, ["scripts/start.mjs"], {
  cwd: root,
  env,
  stdio: ["ignore", "pipe", "inherit"],
});
const stopped = once(insteg, "exit");
let code = 1;
try {
  await untilReady();
  const playwright = spawn("npx", ["playwright", "test", "-c", CONFIG, ...args], {
    cwd: root,
    env: {
      ...process.env,
      INSTEG_SHOP_URL: `http://localhost:${storefrontPort}`,
      INSTEG_ADMIN_URL: `http://localhost:${port}/app`,
      INSTEG_MAIL_DIR: path.join(dataDir, "mail"),
      ...(stripePort ? { INSTEG_STRIPE_PORT: String(stripePort) } : {}),
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  [code] = await once(playwright, "exit");
} finally {
  insteg.kill("SIGINT");
  const [exitCode] = await stopped;
  if (exitCode !== 0) {
    console.error(`npm start ended with ${exitCode} instead of 0`);
    code ||= 1;
  }
  await rm(dataDir, { recursive: true, force: true });
}
process.exit(code ?? 1);

/**
 * Until the launcher itself says so: the shop answers before the backend does, with a page that says
 * that it can't be reached.
 */
function untilReady() {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error("The shop did not open in time")),
      READY_WITHIN_MS,
    );
    let printed = "";
    insteg.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      printed = (printed + chunk).slice(-MOST_KEPT);
      if (!printed.includes(text("ready.title"))) return;
      clearTimeout(timer);
      resolve(undefined);
    });
    insteg.on("exit", () => reject(new Error("npm start ended before the shop opened")));
  });
}
