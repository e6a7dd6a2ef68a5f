import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashSources, isUnchanged, writeStamp } from "./stamp.mjs";

/** @type {string} */
let root;

/**
 * @param {string} name
 * @param {string} content
 */
async function write(name, content) {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await writeFile(path.join(root, name), content);
}

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "insteg-stamp-"));
  await write("shop/src/page.ts", "one");
  await write("shop/src/parts/cart.ts", "two");
});
afterEach(() => rm(root, { recursive: true }));

const hash = () => hashSources(root, ["lock.json", "shop"]);

describe("the hash of sources", () => {
  it("is the same for the same contents, whatever the times", async () => {
    const before = await hash();
    await write("shop/src/page.ts", "one");
    expect(await hash()).toBe(before);
  });

  it.each([
    ["a changed file", () => write("shop/src/page.ts", "other")],
    ["a new file", () => write("shop/src/new.ts", "")],
    ["a file that was absent", () => write("lock.json", "{}")],
    ["a removed file", () => rm(path.join(root, "shop/src/page.ts"))],
    [
      "a renamed file",
      () => rename(path.join(root, "shop/src/page.ts"), path.join(root, "shop/src/pages.ts")),
    ],
  ])("sees %s", async (_, change) => {
    const before = await hash();
    await change();
    expect(await hash()).not.toBe(before);
  });

  it.each([
    "shop/node_modules/x/index.js",
    "shop/.next/BUILD_ID",
    "shop/dist/index.js",
    "shop/next-env.d.ts",
    "shop/tsconfig.tsbuildinfo",
    "shop/.env",
  ])("does not see %s, which a build writes or a machine owns", async (name) => {
    const before = await hash();
    await write(name, "x");
    expect(await hash()).toBe(before);
  });

  it("tells names from contents", async () => {
    await write("a/x", "1");
    await write("b/x1", "");
    const [a, b] = [await hashSources(root, ["a"]), await hashSources(root, ["b"])];
    expect(a).not.toBe(b);
  });
});

describe("a stamp", () => {
  it("holds while the inputs are the same and the results are there", async () => {
    const stamps = path.join(root, "stamps");
    const result = path.join(root, "shop/src/page.ts");
    expect(await isUnchanged(stamps, "shop", "h1", [result])).toBe(false);
    await writeStamp(stamps, "shop", "h1");
    expect(await isUnchanged(stamps, "shop", "h1", [result])).toBe(true);
    expect(await isUnchanged(stamps, "shop", "h2", [result])).toBe(false);
    await rm(result);
    expect(await isUnchanged(stamps, "shop", "h1", [result])).toBe(false);
  });
});
