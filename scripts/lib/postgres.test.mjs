import { chmod, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseExists, withClient } from "./database.mjs";
import { startPostgres } from "./postgres.mjs";

/** @type {string} */
let root;
/** @type {string} */
let stateDir;
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "insteg-postgres-"));
  // Root's database runs as another account, which must be able to pass through.
  await chmod(root, 0o755);
  stateDir = path.join(root, "state");
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** @param {Partial<import("./postgres.mjs").PostgresOptions>} [more] */
const start = (more) => startPostgres({ stateDir, fsync: false, ...more });

describe("the embedded server", () => {
  it("keeps its data, and copies a database", async () => {
    const first = await start();
    await first.createDatabase("goods");
    await withClient(first.url("goods"), (client) => client.query("create table jar (n int)"));
    await first.createDatabase("goods_copy", "goods");
    await first.stop();
    const second = await start();
    const { rows } = await withClient(second.url("goods_copy"), (client) =>
      client.query("select to_regclass('jar')::text as name"),
    );
    expect(rows).toEqual([{ name: "jar" }]);
    await second.dropDatabase("goods_copy");
    expect(await databaseExists(second.url(), "goods_copy")).toBe(false);
    await second.stop();
  });

  it("is for this machine alone, with a password, and compares text alike everywhere", async () => {
    const server = await start();
    const { rows } = await withClient(server.url(), (client) =>
      client.query(
        `select current_setting('listen_addresses') as listens, current_setting('TimeZone') as zone,
           pg_encoding_to_char(encoding) as encoding, datlocprovider::text || ':' || datcollate as locale
         from pg_database where datname = 'postgres'`,
      ),
    );
    expect(rows[0]).toMatchObject({ listens: "127.0.0.1", zone: "UTC", encoding: "UTF8" });
    expect(rows[0].locale).toMatch(/^(c:C\.UTF-8|b:C)$/);
    const open = server.url().replace(/:[^:@]+@/, ":guess@");
    await expect(withClient(open, async () => {})).rejects.toMatchObject({ code: "28P01" });
    await server.stop();
  });

  it("is left alone by a second start while its launcher lives", async () => {
    const server = await start();
    await expect(start()).rejects.toMatchObject({ code: "data_in_use" });
    expect(await databaseExists(server.url(), "goods")).toBe(true);
    await server.stop();
  });

  it("lets the owner in again when the password file is lost", async () => {
    await rm(path.join(stateDir, "password"));
    const server = await start();
    expect(await databaseExists(server.url(), "goods")).toBe(true);
    await server.stop();
  });

  it("starts on a copy that was put back", async () => {
    const copy = path.join(root, "copy");
    await cp(stateDir, copy, { recursive: true });
    const server = await start({ stateDir: copy });
    expect(await databaseExists(server.url(), "goods")).toBe(true);
    await server.destroy();
  });

  it("refuses data of another version and data that is broken", async () => {
    const version = path.join(stateDir, "data", "PG_VERSION");
    await writeFile(version, "17\n");
    await expect(start()).rejects.toMatchObject({ code: "data_version", data: { found: "17" } });
    await rm(version);
    await expect(start()).rejects.toMatchObject({ code: "data_broken" });
  });
});

it("keeps its data in a folder of mode 0700 that it is given", async () => {
  const closed = await mkdtemp(path.join(os.tmpdir(), "insteg-closed-"));
  const server = await start({ stateDir: closed });
  expect(server.place.dir).toBe(closed);
  await server.destroy();
  await rm(closed, { recursive: true });
});
