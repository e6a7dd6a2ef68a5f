import { spawn } from "node:child_process";
import { demoDigest } from "../../backend/snapshot/digest.mjs";
import { MAY_NOT_LOAD } from "../../backend/snapshot/exit-codes.mjs";
import { withClient } from "../../scripts/lib/database.mjs";
import { medusaCommand } from "../../scripts/lib/database-steps.mjs";
import { npmCommand } from "../../scripts/lib/packages.mjs";
import { migratedDatabase, type TestServer, testServer } from "../support/database";
import { PROJECT_DIR, SERVER_DIR, TEST_SECRETS } from "../support/settings";

/** Its first months have everything that the past is made of; `npm run test:seed` makes all of it. */
const UNTIL = process.env.INSTEG_SEED_WHOLE ? "infinity" : "2026-01-10T00:00:00Z";

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
  const seed = [...medusaCommand(PROJECT_DIR), "exec", "./src/seed/live.js"];
  await run(seed, SERVER_DIR, live, UNTIL === "infinity" ? {} : { INSTEG_SEED_UNTIL: UNTIL });
  await loadDemo(loaded);

  const [made, kept] = await Promise.all([demoDigest(live, UNTIL), demoDigest(loaded, UNTIL)]);
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
  expect(await loadDemo(url)).toContain("inläst");
  const before = await demoDigest(url, "infinity");
  expect(await loadDemo(url)).toContain("inget ändrat");
  expect(await demoDigest(url, "infinity")).toEqual(before);
});

test("the demo is not loaded where somebody has registered as a customer", async () => {
  const url = await migratedDatabase(server, "insteg_seed_customer");
  await withClient(url, (client) =>
    client.query("INSERT INTO customer (id, email) VALUES ('cus_own', 'egen@test.example')"),
  );
  expect(await loadDemo(url)).toContain("inget ändrat");
  const { rows } = await withClient(url, (client) => client.query("SELECT id FROM customer"));
  expect(rows).toEqual([{ id: "cus_own" }]);
});

test("a user without the right to load says so by its exit code, and loads once it has it", async () => {
  const url = await migratedDatabase(server, "insteg_seed_plain_user");
  const plain = new URL(url);
  Object.assign(plain, { username: "insteg_seed_plain", password: "for-tests-only" });
  const asOwner = (statement: string) => withClient(url, (client) => client.query(statement));
  // The tables are its own as much as the owner's; being a superuser is not passed on.
  await asOwner("CREATE ROLE insteg_seed_plain LOGIN PASSWORD 'for-tests-only' IN ROLE insteg");
  try {
    const refused = await loadDemo(plain.href).catch((error: Error) => error.message);
    expect(refused).toContain(`ended with ${MAY_NOT_LOAD}`);
    expect(refused).toContain("session_replication_role");
    const { rows } = await asOwner("SELECT count(*)::int AS n FROM enterprise");
    expect(rows).toEqual([{ n: 0 }]);
    await asOwner("GRANT SET ON PARAMETER session_replication_role TO insteg_seed_plain");
    expect(await loadDemo(plain.href)).toContain("inläst");
  } finally {
    await asOwner("DROP OWNED BY insteg_seed_plain");
    await asOwner("DROP ROLE insteg_seed_plain");
  }
});

/** As `npm start` does it: npm passes the exit code on. */
function loadDemo(databaseUrl: string): Promise<string> {
  const seed = [...npmCommand(process.env), "run", "seed", "-w", "@insteg/backend"];
  return run(seed, PROJECT_DIR, databaseUrl);
}

async function run(
  command: string[],
  cwd: string,
  databaseUrl: string,
  more: Record<string, string> = {},
): Promise<string> {
  const [file = "", ...args] = command;
  const own = { ...TEST_SECRETS, DATABASE_URL: databaseUrl, NODE_ENV: "production", ...more };
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...own },
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
