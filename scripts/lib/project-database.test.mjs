import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataPaths } from "./context.mjs";
import { startPostgres } from "./postgres.mjs";
import { withProjectDatabase } from "./project-database.mjs";
import { readSettings } from "./settings.mjs";

/** @type {string} */
let root;
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "insteg-project-"));
  // Root's database runs as another account, which must be able to pass through.
  await chmod(root, 0o755);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** @param {string} name of the data folder */
const settingsOf = (name) => readSettings(root, { INSTEG_DATA_DIR: name });
/** @param {import("pg").Client} client */
const countJars = async (client) => (await client.query("select n from jar")).rows;

describe("the project's database", () => {
  it("is found while Insteg runs, and while it does not", async () => {
    const settings = settingsOf("data");
    const { postgres, logs } = dataPaths(settings);
    await mkdir(logs, { recursive: true });
    const server = await startPostgres({ stateDir: postgres, fsync: false });
    await server.createDatabase("insteg");
    await withProjectDatabase(settings, (client) =>
      client.query("create table jar as select 43 as n"),
    );
    expect(await withProjectDatabase(settings, countJars)).toEqual([{ n: 43 }]);
    await server.stop();
    expect(await withProjectDatabase(settings, countJars)).toEqual([{ n: 43 }]);
    // What was started for it has been stopped: the next start finds nobody there.
    const again = await startPostgres({ stateDir: postgres, fsync: false });
    expect(again.foundOrphan).toBe(false);
    await again.destroy();
  });

  it("is said to be absent before the first start, and before its tables are made", async () => {
    const never = withProjectDatabase(settingsOf("never"), countJars);
    await expect(never).rejects.toMatchObject({ code: "no_database" });
    const settings = settingsOf("empty");
    const server = await startPostgres({
      stateDir: dataPaths(settings).postgres,
      fsync: false,
    });
    await expect(withProjectDatabase(settings, countJars)).rejects.toMatchObject({
      code: "no_database",
    });
    await server.destroy();
  });
});
