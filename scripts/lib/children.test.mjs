import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Children, tail } from "./children.mjs";
import { processIdentity } from "./process-identity.mjs";

/** @type {string} */
let dir;
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), "insteg-children-"));
});
afterEach(() => rm(dir, { recursive: true }));

/**
 * @param {string} name
 * @param {string} script
 */
const shell = (name, script) => ({
  name,
  command: ["/bin/sh", "-c", script],
  cwd: dir,
  env: process.env,
});

describe("a program that the launcher runs", () => {
  it("writes what it says to its log and tells how it went", async () => {
    const children = new Children(dir);
    const good = await children.run(shell("good", "echo out; echo err >&2"));
    expect(good.ok).toBe(true);
    expect(await readFile(good.logFile, "utf8")).toBe("out\nerr\n");
    expect((await children.run(shell("bad", "exit 3"))).ok).toBe(false);
    const absent = { ...shell("absent", ""), command: [path.join(dir, "no-such-program")] };
    expect((await children.run(absent)).ok).toBe(false);
  });

  it("gets no input, so that a question cannot hang the start", async () => {
    expect((await new Children(dir).run(shell("asks", "read answer || exit 0; exit 1"))).ok).toBe(
      true,
    );
  });

  it("takes with it what it started itself", async () => {
    const child = await new Children(dir).start(shell("parent", "sleep 60 & echo $!; wait"));
    let inner = 0;
    while (!inner) inner = Number(await readFile(child.logFile, "utf8"));
    expect(await isRunning(inner)).toBe(true);
    await child.stop();
    const deadline = Date.now() + 2_000;
    while ((await isRunning(inner)) && Date.now() < deadline);
    expect(await isRunning(inner)).toBe(false);
  });
});

/** @param {number} pid */
async function isRunning(pid) {
  return (await processIdentity(pid)) !== undefined;
}

describe("the lines of a log to show", () => {
  it("are the last ones", async () => {
    const log = path.join(dir, "long.log");
    await writeFile(log, "1\n2\n3\n\u001b[31m4\u001b[39m\n5\n");
    expect(await tail(log, 2)).toBe("4\n5");
    expect(await tail(path.join(dir, "absent.log"))).toBe("");
  });

  it("begin at npm's first error, before its advice", async () => {
    const log = path.join(dir, "npm.log");
    await writeFile(
      log,
      "npm warn old\nnpm error code E1\nnpm error why\nnpm error help\nnpm error x",
    );
    expect(await tail(log, 2)).toBe("npm error code E1\nnpm error why");
  });
});
