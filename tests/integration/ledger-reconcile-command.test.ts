import { execFile } from "node:child_process";
import path from "node:path";
import { postSales, type ScratchLedger, scratchLedger } from "../support/scratch-ledger";
import { PROJECT_DIR } from "../support/settings";

const COMMAND = path.join(PROJECT_DIR, "scripts", "ledger-reconcile.mjs");

describe("npm run ledger:reconcile", () => {
  let ledger: ScratchLedger;
  beforeAll(async () => {
    ledger = await scratchLedger("insteg_reconcile_command");
  });
  afterAll(() => ledger.db.destroy());

  const run = () =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: ledger.url };
      execFile(process.execPath, [COMMAND], { env }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr });
      });
    });

  test("says that there are no differences, in both languages", async () => {
    const { code, said } = await run();
    expect(said).toContain("Inga skillnader: 0 betalningar, 0 återbetalningar och 0 ordrar");
    expect(said).toContain("No differences: 0 payments, 0 refunds and 0 orders");
    expect(code).toBe(0);
  });

  test("names what the ledger has of a payment or a payout that there is not", async () => {
    await postSales(ledger.db, { count: 1, prefix: "lost" });
    await ledger.db.raw(
      `WITH t AS (
         INSERT INTO ledger_transaction (id, kind, idempotency_key, input_hash, currency_code, event_at)
         VALUES ('ltx_gone', 'payout', 'payout:pout_gone', 'x', 'sek', now()) RETURNING id)
       INSERT INTO ledger_posting (transaction_id, account, amount_minor)
       SELECT t.id, p.account, p.amount
         FROM t, (VALUES ('enterprise:ent_a:general', -2500), ('enterprise:ent_a:paid_out', 2500))
              AS p (account, amount)`,
    );
    const { code, said } = await run();
    expect(said).toMatch(
      /Order order_lost1: verifikation ltx_lost1 på [\d,]+\skr hör till en betalning som inte finns/,
    );
    expect(said).toMatch(/Huvudboken har 25,00\skr för utbetalning pout_gone, som inte finns/);
    expect(said).toMatch(/The ledger has SEK\s25\.00 for payout pout_gone, which there is not/);
    expect(said).toContain("2 differences among 0 payments");
    expect(code).toBe(1);
  });
});
