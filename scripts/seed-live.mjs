// @ts-check
// Makes the demo's snapshot anew: an own PostgreSQL, every migration, the live seed through the
// workflows, then one COPY file a table. Takes some minutes; a test proves the result equal.
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startPostgres } from "./lib/postgres.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const backend = path.join(root, "backend");
const stateDir = await mkdtemp(path.join(os.tmpdir(), "insteg-seed-"));
const server = await startPostgres({ stateDir, fsync: false });
try {
  await server.createDatabase("insteg_seed");
  const env = {
    ...process.env,
    DATABASE_URL: server.url("insteg_seed"),
    JWT_SECRET: "seed",
    COOKIE_SECRET: "seed",
  };
  /** @param {string} cwd @param {string[]} command */
  const run = (cwd, ...command) => {
    console.log(`> ${command.join(" ")}`);
    const [program = "", ...args] = command;
    execFileSync(program, args, { cwd, env, stdio: ["ignore", "inherit", "inherit"] });
  };
  run(root, "npm", "run", "build", "-w", "@insteg/domain");
  run(root, "npm", "run", "build", "-w", "@insteg/social-value");
  run(backend, "npx", "medusa", "db:migrate", "--execute-safe-links");
  run(backend, "npx", "medusa", "exec", "./src/seed/live.ts");
  run(backend, "node", "snapshot/dump.mjs");
} finally {
  await server.destroy();
  await rm(stateDir, { recursive: true, force: true });
}
