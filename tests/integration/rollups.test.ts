import { rollUp, rollupDifference } from "@insteg/social-value/modules/funding/rollups";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import fc from "fast-check";
import {
  gifts,
  insertGifts,
  type LedgerDatabase,
  ledgerDatabase,
  postGifts,
} from "../support/random-ledger";

const ONE_GIFT = { line: 0, place: 0, enterprise: 0, month: "2026-01", amount_minor: 100 };

describe("rollups", () => {
  let ledger: LedgerDatabase;
  let db: Knex;
  beforeAll(async () => {
    ledger = await ledgerDatabase("insteg_rollups");
    db = ledger.db;
  });
  afterAll(() => ledger.end());

  const read = async <Row>(statement: string, bindings: readonly unknown[]) =>
    (await db.raw(statement, bindings as Knex.RawBinding[])).rows as Row[];
  const one = async <Row>(statement: string) => (await read<Row>(statement, []))[0] as Row;
  const mark = async () =>
    Number((await one<{ posting_id: string }>("SELECT * FROM rollup_watermark")).posting_id);
  const unrolled = async () =>
    (
      await one<{ n: number }>(
        `SELECT count(*)::int AS n FROM ledger_posting
          WHERE id > (SELECT posting_id FROM rollup_watermark)`,
      )
    ).n;

  test("are what the postings sum to, in batches of any size, and add nothing twice", async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.array(gifts, { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 40n }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
        for (const taken of steps) {
          await (typeof taken === "bigint" ? rollUp(db, taken) : postGifts(db, taken));
        }
        expect(await rollupDifference(read)).toBeNull();
        await rollUp(db);
        expect(await unrolled()).toBe(0);
        expect(await rollUp(db)).toEqual({ status: "rolled_up", postings: 0n });
        expect(await rollupDifference(read)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  test("come out the same when several run at once, beside those who post", async () => {
    const writers = [0, 1, 2].map(async (n) => {
      for (let times = 0; times < 40; times += 1) {
        await postGifts(db, [[{ ...ONE_GIFT, place: n, amount_minor: times + 1 }]]);
      }
    });
    const runs = [3n, 7n, 50n].map(async (batch) => {
      let added = 0n;
      for (let times = 0; times < 12; times += 1) {
        added += (await rollUp(db, batch)).postings;
      }
      return added;
    });
    await Promise.all(writers);
    const added = (await Promise.all(runs)).reduce((sum, n) => sum + n, 0n);
    const last = await rollUp(db);
    expect(added + last.postings).toBe(240n);
    expect(await rollupDifference(read)).toBeNull();
  });

  test("lose and double nothing when a run is ended between its batches", async () => {
    await postGifts(
      db,
      Array.from({ length: 60 }, () => [ONE_GIFT]),
    );
    const before = await mark();
    await db.raw(`CREATE FUNCTION test_end_run() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.posting_id > ${before + 40} THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
        RETURN NEW;
      END $$`);
    await db.raw(`CREATE TRIGGER test_end_run BEFORE UPDATE ON rollup_watermark
      FOR EACH ROW EXECUTE FUNCTION test_end_run()`);
    await expect(rollUp(db, 20n)).rejects.toThrow();
    await db.raw("DROP FUNCTION test_end_run CASCADE");
    expect(await mark()).toBe(before + 40);
    expect(await rollupDifference(read)).toBeNull();
    expect((await rollUp(db, 20n)).postings).toBe(80n);
    expect(await rollupDifference(read)).toBeNull();
  });

  // One plan for all bounds reads every sale, and a session that rolled up much would keep it.
  test.each(["funding_postings", "account_postings"])(
    "%s is planned for its bounds",
    async (name) => {
      const settings = await one<{ proconfig: string[] | null }>(
        `SELECT proconfig FROM pg_proc WHERE proname = '${name}'`,
      );
      expect(settings.proconfig).toEqual(["plan_cache_mode=force_custom_plan"]);
    },
  );

  test("wait for a writer with a lower number than one who was faster", async () => {
    const slow = await db.transaction();
    await insertGifts(slow, [ONE_GIFT]);
    await postGifts(db, [[ONE_GIFT]]);
    const before = await mark();
    expect(await rollUp(db)).toEqual({ status: "busy", postings: 0n });
    expect(await mark()).toBe(before);
    await slow.commit();
    expect((await rollUp(db)).postings).toBe(4n);
    expect(await rollupDifference(read)).toBeNull();
  });

  test.each([
    [
      "an öre more of a place's funding",
      "UPDATE funding_rollup SET amount_minor = amount_minor + 1 WHERE place_id = 'plc_0'",
      { rollup: "funding_rollup", key: expect.stringContaining("plc_0") },
    ],
    [
      "a count that is wrong where the sum is right",
      "UPDATE funding_rollup SET postings = postings + 1 WHERE place_id = 'plc_0'",
      { rollup: "funding_rollup", key: expect.stringContaining("plc_0") },
    ],
    [
      "a row that is not there",
      "DELETE FROM account_rollup WHERE account = 'customer:payment' AND month = '2026-01'",
      { rollup: "account_rollup", key: "customer:payment · 2026-01", stored: null },
    ],
    [
      "a row that no posting explains",
      "INSERT INTO account_rollup VALUES ('customer:aaa', '2026-01', 5, 1)",
      { rollup: "account_rollup", key: "customer:aaa · 2026-01", stored: "5", recomputed: null },
    ],
    [
      "a watermark beyond the last posting",
      "UPDATE rollup_watermark SET posting_id = 1000000000",
      { rollup: "rollup_watermark", stored: "1000000000" },
    ],
    ["no watermark", "DELETE FROM rollup_watermark", { rollup: "rollup_watermark", stored: null }],
  ])("%s is named", async (_what, statement, expected) => {
    const trx = await db.transaction();
    try {
      await trx.raw(statement);
      const readIn = async <Row>(text: string) => (await trx.raw(text)).rows as Row[];
      expect(await rollupDifference(readIn)).toMatchObject(expected);
    } finally {
      await trx.rollback();
    }
  });
});
