import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freePort } from "./port.mjs";
import { processIdentity } from "./process-identity.mjs";

const SMALL_START = path.join(import.meta.dirname, "fixtures", "small-start.mjs");
const READY = "Insteg är igång";

/** @type {string} */
let dataDir;
/** @type {NodeJS.ProcessEnv} */
let env;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "insteg-start-"));
  // Root's database runs as another account, which must be able to pass through.
  await chmod(dataDir, 0o755);
  const [PORT, STOREFRONT_PORT] = [String(await freePort()), String(await freePort())];
  env = { ...process.env, PORT, STOREFRONT_PORT, INSTEG_DATA_DIR: dataDir, DATABASE_URL: "" };
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** @param {NodeJS.ProcessEnv} [more] */
function start(more = {}) {
  const child = spawn(process.execPath, [SMALL_START], { env: { ...env, ...more } });
  const run = { child, said: "", ended: new Promise((resolve) => child.on("close", resolve)) };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      run.said += chunk;
    });
  }
  return run;
}

/** @param {ReturnType<typeof start>} run */
async function untilReady(run) {
  while (!run.said.includes(READY)) {
    if (run.child.exitCode !== null) throw new Error(run.said);
    await sleep(50);
  }
}

/** The processes of a running start: the launcher's record, and the database server. */
async function processesOf() {
  const record = JSON.parse(await readFile(path.join(dataDir, "run.json"), "utf8"));
  const file = path.join(dataDir, "postgres", "data", "postmaster.pid");
  const postgres = Number.parseInt(await readFile(file, "utf8"), 10);
  return [...record.children.map((/** @type {{ pid: number }} */ { pid }) => pid), postgres];
}

/** @param {number[]} pids */
async function alive(pids) {
  const identities = await Promise.all(pids.map((pid) => processIdentity(pid)));
  return identities.filter((one) => one !== undefined).length;
}

describe("a start", () => {
  it("serves until told to stop, then leaves nothing behind and keeps its data", async () => {
    const run = start();
    await untilReady(run);
    const pids = await processesOf();
    expect(await alive(pids)).toBe(3);
    run.child.kill("SIGINT");
    expect(await run.ended).toBe(0);
    expect(run.said).toContain("Insteg är stoppad.");
    expect(await alive(pids)).toBe(0);
  });

  it("cleans up after one that was killed", async () => {
    const killed = start();
    await untilReady(killed);
    const pids = await processesOf();
    killed.child.kill("SIGKILL");
    await killed.ended;
    expect(await alive(pids)).toBe(3);
    const next = start();
    await untilReady(next);
    expect(next.said).toContain("en kvarlämnad databasserver stoppades först");
    expect(await alive(pids)).toBe(0);
    next.child.kill("SIGTERM");
    expect(await next.ended).toBe(0);
  });

  it("says which part has ended by itself, with its last lines, and stops the rest", async () => {
    const run = start({ MODE: "die" });
    await untilReady(run);
    const pids = await processesOf();
    expect(await run.ended).toBe(1);
    expect(run.said).toContain("Backend har avslutats av sig själv.");
    expect(run.said).toContain("oh no");
    expect(await alive(pids)).toBe(0);
  });
});

describe("a start that cannot be", () => {
  it("says which port is busy and how to choose another", async () => {
    const server = createServer();
    const port = Number(env.STOREFRONT_PORT);
    await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
    const run = start();
    expect(await run.ended).toBe(1);
    server.close();
    expect(run.said).toContain(`Port ${port} är upptagen`);
    expect(run.said).toContain(`Port ${port} is taken`);
    expect(run.said).toContain(`STOREFRONT_PORT=${port + 10} npm start`);
  });

  it("says where the one that runs already is", async () => {
    const first = start();
    await untilReady(first);
    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.said).toContain(`Insteg körs redan med de här data (process ${first.child.pid})`);
    expect(second.said).toContain(`http://localhost:${env.PORT}/app`);
    first.child.kill("SIGINT");
    expect(await first.ended).toBe(0);
  });

  it("says what to do about a broken data folder, and leaves it as it is", async () => {
    const folder = path.join(dataDir, "postgres", "data");
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "something"), "precious");
    const run = start();
    expect(await run.ended).toBe(1);
    expect(run.said).toContain(`Databasen i ${folder} är skadad eller ofullständig`);
    expect(run.said).toContain("npm run reset");
    expect(await readFile(path.join(folder, "something"), "utf8")).toBe("precious");
  });
});
