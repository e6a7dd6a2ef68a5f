import { spawn } from "node:child_process";
import { type TestApp, testApp } from "../support/app";
import { PROJECT_DIR } from "../support/settings";
import { type Staff, signedInStaff } from "../support/staff";
import { workerDatabase } from "../support/worker-database";

describe("npm run role", () => {
  let app: TestApp;
  let newcomer: Staff;
  beforeAll(async () => {
    app = await testApp();
    newcomer = await signedInStaff(app, null);
  });

  const role = async () => (await newcomer.client.get("/admin/access/me")).body.role;

  test("lets in the first user of a database, and out again, without a restart", async () => {
    expect(await role()).toBeUndefined();
    expect(await run(newcomer.email, "administrator")).toMatchObject({ code: 0 });
    expect(await role()).toBe("administrator");
    expect(await run(newcomer.email, "finance")).toMatchObject({ code: 0 });
    expect(await role()).toBe("finance");
    expect(await run(newcomer.email, "none")).toMatchObject({ code: 0 });
    expect(await role()).toBeUndefined();
  });

  test.each([
    ["an address that nobody has", ["ingen@test.example", "finance"], "ingen@test.example"],
    ["a role that there is not", ["admin@test.example", "owner"], "npm run role --"],
    ["nothing", [], "npm run role --"],
  ])("refuses %s, in words", async (_name, args, words) => {
    const { code, said } = await run(...args);
    expect(code).toBe(1);
    expect(said).toContain(words);
  });

  test("keeps the last administrator", async () => {
    const { rows } = await app.db.query<{ user_id: string; email: string }>(
      `SELECT r.user_id, u.email FROM staff_role r JOIN "user" u ON u.id = r.user_id
        WHERE r.role = 'administrator' ORDER BY u.created_at`,
    );
    for (const { email } of rows.slice(1)) {
      expect(await run(email, "none")).toMatchObject({ code: 0 });
    }
    const { code, said } = await run(rows[0]?.email ?? "", "none");
    for (const { email } of rows.slice(1)) {
      expect(await run(email, "administrator")).toMatchObject({ code: 0 });
    }
    expect(code).toBe(1);
    expect(said).toContain("den enda administratören");
    expect(said).toContain("the only administrator");
  });
});

/** Runs the command on the tests' database, as a person in a terminal would. */
function run(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["scripts/role.mjs", ...args], {
      cwd: PROJECT_DIR,
      env: { ...process.env, DATABASE_URL: workerDatabase() },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += chunk;
      });
    }
    child.on("close", (code) => resolve({ code, said }));
  });
}
