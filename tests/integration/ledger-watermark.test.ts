import { setTimeout as sleep } from "node:timers/promises";
import { readWatermark, sealLedger } from "@insteg/social-value/modules/funding/seals";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { postSales, type ScratchLedger, scratchLedger } from "../support/scratch-ledger";

/** What the watermark gives up after. */
const GIVES_UP_MS = 2_000;

describe("up to its watermark the ledger is complete", () => {
  let ledger: ScratchLedger;
  let db: Knex;
  let sales = 0;

  beforeAll(async () => {
    ledger = await scratchLedger("insteg_watermark");
    db = ledger.db;
  });
  afterAll(() => ledger.db.destroy());

  const post = (on: Knex = db) => {
    sales += 1;
    return postSales(on, { count: 1, prefix: `w${sales}_` });
  };
  const sequences = async () => {
    const rows = await db("ledger_transaction").orderBy("sequence").pluck("sequence");
    return rows.map(Number);
  };
  const isPending = async (work: Promise<unknown>) =>
    (await Promise.race([work, sleep(300, "pending")])) === "pending";

  test("a lower sequence that is committed after a higher one is never passed by", async () => {
    const slow = await db.transaction();
    await post(slow);
    await post();
    // The sale in flight drew the lower number: the highest that can be seen says nothing of it.
    const [seen = 0] = await sequences();
    const watermark = readWatermark(db);
    expect(await isPending(watermark)).toBe(true);
    await slow.commit();
    expect(Number((await watermark)?.sequence)).toBe(seen);
    expect(await sequences()).toEqual([seen - 1, seen]);
    expect(await sealLedger(db)).toMatchObject({ seals: 1, transactions: 2 });
  });

  test("postings are complete up to it too", async () => {
    const slow = await db.transaction();
    await post(slow);
    await post();
    const watermark = readWatermark(db);
    expect(await isPending(watermark)).toBe(true);
    await slow.commit();
    const ids = await db("ledger_posting").orderBy("id").pluck("id");
    expect(String((await watermark)?.posting_id)).toBe(ids.at(-1));
    expect(ids).toHaveLength(4 * (await sequences()).length);
  });

  test("a writer that gives up leaves a hole, and nothing waits for it", async () => {
    const undone = await db.transaction();
    await post(undone);
    await post();
    const [last = 0] = (await sequences()).slice(-1);
    const watermark = readWatermark(db);
    await undone.rollback();
    expect(Number((await watermark)?.sequence)).toBe(last);
  });

  test("it gives up when a writer takes too long, and lets those behind it go on", async () => {
    const stuck = await db.transaction();
    await post(stuck);
    const since_ms = Date.now();
    const watermark = readWatermark(db);
    await sleep(100);
    const behind = post();
    expect(await isPending(behind)).toBe(true);
    expect(await watermark).toBeNull();
    await behind;
    expect(Date.now() - since_ms).toBeGreaterThanOrEqual(GIVES_UP_MS);
    expect(await sealLedger(db)).toEqual({ status: "busy", seals: 0, transactions: 0 });
    await stuck.rollback();
  });

  test("it refuses to look at the ledger as it was before the wait", async () => {
    const asBefore = await db.transaction({ isolationLevel: "repeatable read" });
    await expect(readWatermark(asBefore)).rejects.toThrow("ledger_watermark");
    await asBefore.rollback();
  });

  test("of an empty ledger it is zero", async () => {
    const empty = await scratchLedger("insteg_watermark_empty");
    expect(await readWatermark(empty.db)).toEqual({ sequence: 0n, posting_id: 0n });
    await empty.db.destroy();
  });
});
