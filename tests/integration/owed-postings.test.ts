import {
  createPayout,
  owedPostings,
  undoPayout,
} from "@insteg/social-value/modules/funding/payouts";
import { rollUp, rollupDifference } from "@insteg/social-value/modules/funding/rollups";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { postSales, type ScratchLedger, scratchLedger, tampered } from "../support/scratch-ledger";

// So many that the database reads a few by their keys, and would read all of them for a whole join.
const SALES = 10_000;
/** Of a sale to the enterprise and to a place, öre. */
const OF_A_SALE = 7500n + 2000n;

describe("what is owed is read without the ledger's history", () => {
  let ledger: ScratchLedger;
  let db: Knex;
  let sold = 0;
  beforeAll(async () => {
    ledger = await scratchLedger("insteg_owed");
    db = ledger.db;
  });
  afterAll(() => db.destroy());

  const sell = async (count: number) => {
    sold += 1;
    await postSales(db, { count, prefix: `owed${sold}_` });
  };
  const owed = async (trx: Knex = db) => (await owedPostings(trx, "sek")).get("ent_a") ?? [];
  const sumOf = (all: { amount_minor: bigint }[]) =>
    all.reduce((sum, one) => sum + one.amount_minor, 0n);
  const read = async <Row>(statement: string, bindings: readonly unknown[]) =>
    (await db.raw(statement, bindings as Knex.RawBinding[])).rows as Row[];
  /** Settles all that is owed, and gives the payout. */
  const pay = async () =>
    createPayout(db, {
      enterprise_id: "ent_a",
      currency_code: "sek",
      provider: "manual",
      destination: { kind: "iban", account: "x", name: "x", organisation_number: null },
      due: await owed(),
      at: new Date(),
    });
  const cancelled = { state: "cancelled", reason: "x", by: "user_x" } as const;
  const undo = (id: string) => undoPayout(db, id, { ...cancelled, at: new Date() });
  const TABLES = ["ledger_posting", "ledger_transaction", "sale_line", "payout_posting"];
  /** Rows of each table that this session has read; it counts on until a transaction ends. */
  const rowsRead = async (trx: Knex) => {
    const { rows } = await trx.raw<{ rows: { relname: string; n: number }[] }>(
      `SELECT relname::text, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS n
         FROM pg_stat_xact_user_tables WHERE relname = ANY(?)`,
      [TABLES],
    );
    return new Map(rows.map((row) => [row.relname, row.n]));
  };
  /** What reading all that is owed reads of each table. */
  const touched = () =>
    db.transaction(async (trx) => {
      const before = await rowsRead(trx);
      const found = (await owed(trx)).length;
      const after = await rowsRead(trx);
      const read = TABLES.map((name) => [name, (after.get(name) ?? 0) - (before.get(name) ?? 0)]);
      return { found, read };
    });

  test("what is settled is not read again, however much it is", async () => {
    await sell(SALES);
    expect(sumOf(await owed())).toBe(BigInt(SALES) * OF_A_SALE);
    await rollUp(db);
    expect(sumOf(await owed())).toBe(BigInt(SALES) * OF_A_SALE);
    await pay();
    await rollUp(db);
    await db.raw("ANALYZE");
    await sell(5);
    const unrolled = await touched();
    expect(unrolled.found).toBe(10);
    await rollUp(db);
    const rolled = await touched();
    expect(rolled.found).toBe(10);
    // The 20 postings since the rollup and the transactions of the 10 that are payable; and what the
    // database looks up of each table when it plans.
    for (const [table, n] of [...unrolled.read, ...rolled.read]) {
      expect(n, String(table)).toBeLessThanOrEqual(40);
    }
    expect(sumOf(await owed())).toBe(5n * OF_A_SALE);
  }, 240_000);

  test("what is undone is owed again, rolled up or not", async () => {
    const before = sumOf(await owed());
    await sell(2);
    const all = before + 2n * OF_A_SALE;
    const unrolled = await pay();
    expect(await owed()).toEqual([]);
    await undo(unrolled);
    expect(sumOf(await owed())).toBe(all);
    await rollUp(db);
    expect(sumOf(await owed())).toBe(all);
    const rolled = await pay();
    await rollUp(db);
    expect(await owed()).toEqual([]);
    await undo(rolled);
    expect(sumOf(await owed())).toBe(all);
    expect(await rollupDifference(read)).toBeNull();
  });

  test("beside runs of the rollups and payouts at once, nothing is missed or owed twice", async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await sell(3);
      const all = sumOf(await owed());
      const [id] = await Promise.all([pay(), rollUp(db), sell(1)]);
      await Promise.all([undo(id), rollUp(db), rollUp(db)]);
      expect(sumOf(await owed())).toBe(all + OF_A_SALE);
      expect(await rollupDifference(read)).toBeNull();
    }
  }, 240_000);

  test("what is paid leaves nothing behind", async () => {
    await rollUp(db);
    const id = await pay();
    // As the job may do when it began before the payout was made.
    await db.raw(
      `INSERT INTO owed_posting SELECT v.* FROM payout_posting s
         JOIN payable_posting v USING (posting_id) WHERE s.payout_id = ?`,
      [id],
    );
    expect(await owed()).toEqual([]);
    await db.raw("UPDATE payout SET state = 'sent' WHERE id = ?", [id]);
    await db.raw("UPDATE payout SET state = 'paid' WHERE id = ?", [id]);
    const left = await read<{ n: number }>("SELECT count(*)::int AS n FROM owed_posting", []);
    expect(left).toEqual([{ n: 0 }]);
  });

  test("verification names what is missing, what does not belong, and what is not as posted", async () => {
    await sell(1);
    await rollUp(db);
    const found = (tampering: string) =>
      tampered(db, async (trx) => {
        await trx.raw(tampering);
        const difference = await rollupDifference(
          async <Row>(statement: string, bindings: readonly unknown[]) =>
            (await trx.raw(statement, bindings as Knex.RawBinding[])).rows as Row[],
        );
        return difference?.rollup;
      });
    expect(await rollupDifference(read)).toBeNull();
    for (const tampering of [
      "DELETE FROM owed_posting",
      "UPDATE owed_posting SET amount_minor = amount_minor + 1",
      "UPDATE owed_posting SET enterprise_id = 'ent_b'",
      "UPDATE owed_posting SET posting_id = 1000000000 WHERE NOT is_of_place",
    ]) {
      expect(await found(tampering), tampering).toBe("owed_posting");
    }
  });
});
