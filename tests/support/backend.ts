import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { medusaCommand } from "../../scripts/lib/database-steps.mjs";
import { freePort } from "../../scripts/lib/port.mjs";
import { PROJECT_DIR, SERVER_DIR, TEST_SECRETS } from "./settings";

const READY_WITHIN_MS = 120_000;

/** A backend in a process of its own, as it is served; with its scheduled jobs. */
export interface Backend {
  url: string;
  /** The signal or exit code that it ended with. */
  ended: Promise<NodeJS.Signals | number | null>;
  stop: () => Promise<void>;
  /** Ends it as a power cut would, without waiting. */
  kill: () => void;
}

/** Starts the built backend on a database, with further environment and modules to load first. */
export async function startBackend(
  databaseUrl: string,
  { env = {}, preload = [] }: { env?: Record<string, string>; preload?: string[] } = {},
): Promise<Backend> {
  const port = await freePort();
  const [node = "", ...command] = medusaCommand(PROJECT_DIR);
  const first = preload.flatMap((file) => ["--require", file]);
  // What the test's own application was told (its mode above all) is not for this one.
  const { MEDUSA_WORKER_MODE: _mode, NODE_OPTIONS: _options, ...inherited } = process.env;
  const child = spawn(node, [...first, ...command, "start", "--host", "127.0.0.1"], {
    cwd: SERVER_DIR,
    env: {
      ...inherited,
      ...TEST_SECRETS,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = listenTo(child);
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) => {
    child.on("exit", (code, signal) => resolve(signal ?? code));
  });
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(url, child, said);
  return {
    url,
    ended,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
    kill: () => {
      child.kill("SIGKILL");
    },
  };
}

function listenTo(child: ChildProcess): () => string {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      said += chunk;
    });
  }
  return () => said;
}

async function untilHealthy(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`The backend did not start:\n${said()}`);
    }
    await sleep(100);
  }
}
