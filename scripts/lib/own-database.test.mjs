import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "./database.mjs";
import { openDatabase } from "./own-database.mjs";
import { startPostgres } from "./postgres.mjs";
import { readSettings } from "./settings.mjs";

/** @type {string} */
let dataDir;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "insteg-own-database-"));
  // Root's database runs as another account, which must be able to pass through.
  await chmod(dataDir, 0o755);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** @param {NodeJS.ProcessEnv} [env] */
const open = (env = {}) =>
  openDatabase(readSettings(dataDir, { INSTEG_DATA_DIR: dataDir, ...env }));

/** @param {string} url */
const databaseOf = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query("select current_database() as name");
    return rows[0].name;
  });

describe("the shop's database", () => {
  it("is not there before the first start", async () => {
    await expect(open()).rejects.toMatchObject({ code: "no_database" });
  });

  it("is found where it runs, and left running", async () => {
    const server = await startPostgres({ stateDir: path.join(dataDir, "postgres"), fsync: false });
    await server.createDatabase("insteg");
    const database = await open();
    expect(new URL(database.url).port).toBe(String(server.port));
    await database.close();
    expect(await databaseOf(server.url("insteg"))).toBe("insteg");
    await server.stop();
  });

  it("is started when it does not run, and stopped again", async () => {
    const database = await open();
    expect(await databaseOf(database.url)).toBe("insteg");
    await database.close();
    await expect(databaseOf(database.url)).rejects.toThrow();
    const server = await startPostgres({ stateDir: path.join(dataDir, "postgres"), fsync: false });
    expect(server.foundOrphan).toBe(false);
    await server.destroy();
  });

  it("is the one in DATABASE_URL when that is set, which must answer", async () => {
    const DATABASE_URL = "postgres://nobody@localhost:1/insteg";
    await expect(open({ DATABASE_URL })).rejects.toMatchObject({ code: "database_url" });
  });
});
