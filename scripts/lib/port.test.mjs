import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { freePort, isPortFree, parsePort } from "./port.mjs";

describe("a port from a setting", () => {
  it.each([
    ["9010", 9010],
    ["1", 1],
    ["65535", 65_535],
    [undefined, 9000],
    ["", 9000],
    [" ", 9000],
  ])("%s is %s", (text, port) => expect(parsePort(text, 9000)).toBe(port));

  it.each(["0", "65536", "-1", "80.5", "http", "9000x"])("%s is no port", (text) =>
    expect(parsePort(text, 9000)).toBeUndefined(),
  );
});

describe("a busy port", () => {
  /** @type {import("node:net").Server | undefined} */
  let server;
  afterEach(() => new Promise((resolve) => server?.close(resolve)));

  it.each(["127.0.0.1", "0.0.0.0"])("is seen when somebody listens on %s", async (host) => {
    const port = await freePort();
    expect(await isPortFree(port)).toBe(true);
    server = createServer();
    await new Promise((resolve) => server?.listen(port, host, () => resolve(undefined)));
    expect(await isPortFree(port)).toBe(false);
  });
});
