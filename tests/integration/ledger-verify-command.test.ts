import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { sealLedger } from "@insteg/social-value/modules/funding/seals";
import { postSales, type ScratchLedger, scratchLedger } from "../support/scratch-ledger";
import { PROJECT_DIR } from "../support/settings";

const COMMAND = path.join(PROJECT_DIR, "scripts", "ledger-verify.mjs");

describe("npm run ledger:verify", () => {
  let ledger: ScratchLedger;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), "insteg-anchor-"));
    ledger = await scratchLedger("insteg_verify_command");
    await postSales(ledger.db, { count: 300, prefix: "a" });
  });
  afterAll(async () => {
    await ledger.db.destroy();
    await rm(dir, { recursive: true, force: true });
  });

  const run = (...args: string[]) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: ledger.url };
      execFile(process.execPath, [COMMAND, ...args], { env }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr });
      });
    });
  const file = (name: string) => path.join(dir, name);
  /** Past every trigger and foreign key, and committed: as somebody who owns the database would. */
  const tamper = (...statements: string[]) =>
    ledger.db.transaction(async (trx) => {
      await trx.raw("SET LOCAL session_replication_role = replica");
      for (const statement of statements) {
        await trx.raw(statement);
      }
    });

  test("says how much it walked through, in both languages", async () => {
    const { code, said } = await run();
    expect(said).toMatch(/Inga skillnader: 300 verifikationer, 1\s200 konteringar och 0 sigill/);
    expect(said).toContain("No differences: 300 transactions, 1,200 postings and 0 seals");
    expect(said).toContain("300 transactions wait for the next seal");
    expect(code).toBe(0);
  });

  test("has no anchor to give before there is a seal", async () => {
    const { code, said } = await run("--write-anchor", file("none.txt"));
    expect([code, said]).toEqual([1, expect.stringContaining("There is no seal")]);
  });

  test("writes an anchor, which then holds, also when the ledger has grown", async () => {
    await sealLedger(ledger.db, { most_transactions: 100 });
    const written = await run("--write-anchor", file("anchor.txt"));
    expect([written.code, written.said]).toEqual([0, expect.stringContaining("Seal 3 is saved")]);
    expect(await readFile(file("anchor.txt"), "utf8")).toMatch(/^seal: 3\nhash: [0-9a-f]{64}$/m);
    await postSales(ledger.db, { count: 10, prefix: "b" });
    await sealLedger(ledger.db);
    const held = await run("--anchor", file("anchor.txt"));
    expect([held.code, held.said]).toEqual([
      0,
      expect.stringContaining("The anchor holds: seal 3"),
    ]);
  });

  test("names the first fault in both languages, writes no anchor, and ends with 1", async () => {
    const move = (from: string, to: string) =>
      tamper(`UPDATE ledger_posting SET place_id = '${to}'
        WHERE transaction_id = 'ltx_a150' AND place_id = '${from}'`);
    await move("pl_0", "pl_9");
    const { code, said } = await run("--write-anchor", file("bad.txt"));
    expect(code).toBe(1);
    expect(said).toContain("Första felet: Sigill 2: verifikation ltx_a150 (löpnummer 150)");
    expect(said).toContain("The first fault: Seal 2: transaction ltx_a150 (sequence 150)");
    expect(said).not.toMatch(/[{}]/);
    await expect(readFile(file("bad.txt"))).rejects.toThrow("ENOENT");
    await move("pl_9", "pl_0");
    expect((await run()).code).toBe(0);
  });

  test("catches a ledger that was rewritten and resealed, by an anchor from before alone", async () => {
    await tamper(
      "DELETE FROM ledger_leaf",
      "DELETE FROM ledger_seal",
      "UPDATE ledger_transaction SET payment_id = 'pay_other' WHERE id = 'ltx_a7'",
    );
    await sealLedger(ledger.db, { most_transactions: 100 });
    expect((await run()).code).toBe(0);
    const { code, said } = await run("--anchor", file("anchor.txt"));
    expect([code, said]).toEqual([1, expect.stringContaining("Seal 3 is not the anchor's")]);
  });

  test.each([
    ["an option that it does not know", ["--ankare"], "npm run ledger:verify --"],
    ["an anchor that is not there", ["--anchor", "/nowhere/anchor.txt"], "cannot be read"],
  ])("explains how it is used when given %s", async (_, args, words) => {
    const { code, said } = await run(...args);
    expect([code, said]).toEqual([1, expect.stringContaining(words)]);
  });

  test("refuses a file that is no anchor", async () => {
    await writeFile(file("letter.txt"), "Dear auditor,\n");
    const { code, said } = await run("--anchor", file("letter.txt"));
    expect([code, said]).toEqual([1, expect.stringContaining("cannot be read")]);
  });
});
