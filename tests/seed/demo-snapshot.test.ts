import { spawn } from "node:child_process";
import { demoDigest } from "../../backend/snapshot/digest.mjs";
import { medusaCommand } from "../../scripts/lib/database-steps.mjs";
import { migratedDatabase, type TestServer, testServer } from "../support/database";
import { PROJECT_DIR, SERVER_DIR, TEST_SECRETS } from "../support/settings";

let server: TestServer;

beforeAll(async () => {
  server = await testServer({ fsync: false });
});

afterAll(async () => {
  await server?.stop();
});

test("the snapshot holds what the live seed makes, line by line", async () => {
  const live = await migratedDatabase(server, "insteg_seed_live");
  const loaded = await migratedDatabase(server, "insteg_seed_loaded");
  await run([...medusaCommand(PROJECT_DIR), "exec", "./src/seed/live.js"], SERVER_DIR, live);
  await run([process.execPath, "snapshot/load.mjs"], `${PROJECT_DIR}/backend`, loaded);

  const [made, kept] = await Promise.all([demoDigest(live), demoDigest(loaded)]);
  expect(Object.keys(kept)).toEqual(Object.keys(made));
  for (const [section, lines] of Object.entries(made)) {
    expect(lines.length, `${section}: the live seed made nothing`).toBeGreaterThan(0);
    // The first difference alone: thousands of lines would say no more.
    const at = lines.findIndex((line, index) => line !== kept[section]?.[index]);
    expect(at < 0 ? null : { section, made: lines[at], kept: kept[section]?.[at] }).toBeNull();
    expect(kept[section]?.length).toBe(lines.length);
  }
});

test("the demo is loaded once, and never over anything", async () => {
  const url = await migratedDatabase(server, "insteg_seed_twice");
  const load = () => run([process.execPath, "snapshot/load.mjs"], `${PROJECT_DIR}/backend`, url);
  expect(await load()).toContain("inläst");
  const before = await demoDigest(url);
  expect(await load()).toContain("inget ändrat");
  expect(await demoDigest(url)).toEqual(before);
});

async function run(command: string[], cwd: string, databaseUrl: string): Promise<string> {
  const [file = "", ...args] = command;
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...TEST_SECRETS, DATABASE_URL: databaseUrl, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
    });
  }
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) {
    throw new Error(`${command.join(" ")} ended with ${code}:\n${said.slice(-4000)}`);
  }
  return said;
}
