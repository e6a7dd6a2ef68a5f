import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSecrets, readSettings } from "./settings.mjs";

describe("settings", () => {
  it("have a default for everything", () => {
    expect(readSettings("/project", {})).toMatchObject({
      port: 9000,
      storefrontPort: 8000,
      host: "127.0.0.1",
      dataDir: path.resolve("/project/.insteg"),
      databaseUrl: undefined,
      postgresPort: undefined,
      backendUrl: "http://localhost:9000",
      storefrontUrl: "http://localhost:8000",
    });
  });

  it("come from the environment, and the addresses follow the ports", () => {
    const env = { PORT: "9010", STOREFRONT_PORT: "8010", INSTEG_DATA_DIR: "data" };
    expect(readSettings("/project", env)).toMatchObject({
      backendUrl: "http://localhost:9010",
      storefrontUrl: "http://localhost:8010",
      dataDir: path.resolve("/project/data"),
    });
  });

  it("name the variable that is no port", () => {
    expect(() => readSettings("/project", { STOREFRONT_PORT: "åtta" })).toThrow(
      expect.objectContaining({
        code: "bad_port",
        data: expect.objectContaining({ name: "STOREFRONT_PORT", value: "åtta" }),
      }),
    );
  });

  it("refuse one port for two servers", () => {
    expect(() => readSettings("/project", { PORT: "8000" })).toThrow(
      expect.objectContaining({ code: "same_port" }),
    );
  });
});

describe("secrets", () => {
  /** @type {string} */
  let dir;
  beforeEach(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), "insteg-secrets-"));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it("are made once, kept from others' eyes, and the same next time", async () => {
    const first = await readSecrets(dir, {});
    expect(Object.keys(first)).toEqual([
      "JWT_SECRET",
      "COOKIE_SECRET",
      "INSTEG_TRACE_SECRET",
      "AUTH_MFA_ENCRYPTION_KEY",
      "INSTEG_REVALIDATE_SECRET",
    ]);
    expect(new Set(Object.values(first)).size).toBe(5);
    expect((await stat(path.join(dir, "secrets.json"))).mode & 0o777).toBe(0o600);
    expect(await readSecrets(dir, {})).toEqual(first);
  });

  it("give way to the environment's, which are not written down", async () => {
    const secrets = await readSecrets(dir, { JWT_SECRET: "from-outside" });
    expect(secrets.JWT_SECRET).toBe("from-outside");
    expect(await readFile(path.join(dir, "secrets.json"), "utf8")).not.toContain("from-outside");
  });
});
