import { rm } from "node:fs/promises";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import pg from "pg";
import type { Express } from "./routes";
import { DATA_DIR, SERVER_DIR, STRIPE_KEYS, TEST_SECRETS } from "./settings";
import { seedShop, type TestShop } from "./shop";
import { workerDatabase } from "./worker-database";

/** The whole application, running inside the test's process and serving HTTP. */
export interface TestApp {
  container: MedusaContainer;
  url: string;
  express: Express;
  db: pg.Pool;
  shop: TestShop;
}

const held = globalThis as { instegTestApp?: Promise<TestApp> };

/**
 * The application that all files of a run share, started at the first call: the built backend with
 * its plugin, on the run's own database. Scheduled jobs are off (Medusa's "server" mode), so that
 * nothing but the test itself reconciles; subscribers work.
 */
export function testApp(): Promise<TestApp> {
  held.instegTestApp ??= startApp(workerDatabase());
  return held.instegTestApp;
}

/** Starts an application of one's own on a migrated database; see {@link testApp}. */
export async function startApp(databaseUrl: string): Promise<TestApp> {
  // So that the provider is there; no test calls Stripe unless it says where.
  Object.assign(process.env, TEST_SECRETS, STRIPE_KEYS, {
    DATABASE_URL: databaseUrl,
    INSTEG_DATA_DIR: DATA_DIR,
    MEDUSA_WORKER_MODE: "server",
    MEDUSA_DISABLE_TELEMETRY: "1",
  });
  await rm(DATA_DIR, { recursive: true, force: true });
  process.chdir(SERVER_DIR);
  const require = createRequire(path.join(SERVER_DIR, "package.json"));
  stretchLittle(require);
  const express = require("express");
  const { default: load } = require("@medusajs/medusa/loaders/index");
  const expressApp = express();
  const { container } = await load({ directory: SERVER_DIR, expressApp });
  // In this mode Medusa does not fill its search indexes by itself.
  await container.resolve(Modules.SEARCH).reindex();
  for (const name of Object.keys(STRIPE_KEYS)) {
    delete process.env[name];
  }
  const server = await listening(expressApp);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const db = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  // The server may be stopped under idle connections when the run ends.
  db.on("error", () => {});
  return { container, url, express: expressApp, db, shop: await seedShop(container) };
}

/**
 * Medusa's provider stretches a password for a tenth of a second of a processor each time it is stored or
 * tried, and a run signs in by the hundred. A stored one tells how it was stretched: here as little as may be.
 */
function stretchLittle(require: NodeJS.Require): void {
  const scrypt: {
    kdf: (password: string, parameters: object) => Promise<unknown>;
  } = require("scrypt-kdf");
  const stretch = scrypt.kdf.bind(scrypt);
  scrypt.kdf = (password) => stretch(password, { logN: 4, r: 8, p: 1 });
}

function listening(app: {
  listen(port: number, host: string, done: () => void): Server;
}): Promise<Server> {
  return new Promise((resolve) => {
    const server = app.listen(0, "127.0.0.1", () => resolve(server));
    server.unref();
  });
}
