import { readerOf, sealLedger, verifyLedger } from "@insteg/social-value/modules/funding/seals";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { postSales, type ScratchLedger, scratchLedger } from "../support/scratch-ledger";
import { faultOf } from "../support/verified";

describe("the sealer", () => {
  let ledger: ScratchLedger;
  let db: Knex;

  beforeAll(async () => {
    ledger = await scratchLedger("insteg_sealer");
    db = ledger.db;
  });
  afterAll(() => ledger.db.destroy());

  const seals = () =>
    db("ledger_seal")
      .orderBy("number")
      .select("number", "first_sequence", "last_sequence", "transaction_count");
  const counts = async () => (await seals()).map((seal) => seal.transaction_count);

  test("makes no seal of nothing", async () => {
    expect(await sealLedger(db)).toEqual({ status: "sealed", seals: 0, transactions: 0 });
    expect(await seals()).toEqual([]);
    expect(await faultOf(db)).toBe("clean");
  });

  test("seals consecutive transactions in batches, holes within the range and not in the count", async () => {
    await postSales(db, { count: 10, prefix: "a" });
    await expect(
      db.transaction(async (trx) => {
        await postSales(trx, { count: 3, prefix: "undone" });
        throw new Error("changed its mind");
      }),
    ).rejects.toThrow("changed its mind");
    await postSales(db, { count: 10, prefix: "b" });
    const limits = { most_transactions: 8, most_seals: 20 };
    expect(await sealLedger(db, limits)).toMatchObject({ seals: 3, transactions: 20 });
    expect(await seals()).toMatchObject([
      { number: "1", first_sequence: "1", last_sequence: "8", transaction_count: 8 },
      { number: "2", first_sequence: "9", last_sequence: "19", transaction_count: 8 },
      { number: "3", first_sequence: "20", last_sequence: "23", transaction_count: 4 },
    ]);
    expect(await sealLedger(db, limits)).toMatchObject({ seals: 0 });
  });

  test("what comes later waits for the next seal, which begins where the last one ended", async () => {
    await postSales(db, { count: 2, prefix: "c" });
    const { fault, counts: walked } = await verifyLedger(readerOf(db));
    expect(fault).toBeNull();
    expect(walked).toEqual({ transactions: 22, postings: 88, seals: 3, unsealed: 2 });
    await sealLedger(db);
    expect((await seals()).at(-1)).toMatchObject({ first_sequence: "24", last_sequence: "25" });
    expect(await faultOf(db)).toBe("clean");
  });

  test("stops after its limit of seals, and goes on from there", async () => {
    await postSales(db, { count: 5, prefix: "d" });
    const limits = { most_transactions: 2, most_seals: 2 };
    expect(await sealLedger(db, limits)).toMatchObject({ seals: 2, transactions: 4 });
    expect(await sealLedger(db, limits)).toMatchObject({ seals: 1, transactions: 1 });
    expect(await faultOf(db)).toBe("clean");
  });

  test("four at once make one chain, and seal each transaction once", async () => {
    const before = (await seals()).length;
    await postSales(db, { count: 100, prefix: "e" });
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => sealLedger(db, { most_transactions: 4, most_seals: 50 })),
    );
    expect(runs.reduce((sum, run) => sum + run.transactions, 0)).toBe(100);
    expect((await counts()).slice(before)).toEqual(Array.from({ length: 25 }, () => 4));
    expect(await faultOf(db)).toBe("clean");
  });

  test("leaves nothing of a seal that it did not finish, and the next run makes it", async () => {
    const before = await counts();
    await postSales(db, { count: 3, prefix: "f" });
    await expect(sealLedger(killedBeforeCommit(db))).rejects.toThrow();
    expect(await counts()).toEqual(before);
    const leaves = await db("ledger_leaf").pluck("sequence");
    expect(leaves).toHaveLength(before.reduce((sum, count) => sum + count, 0));
    expect(await sealLedger(db)).toMatchObject({ seals: 1, transactions: 3 });
    expect(await faultOf(db)).toBe("clean");
  });
});

/** The same database, which loses its connection when all of a transaction is written but not committed. */
function killedBeforeCommit(db: Knex): Knex {
  const transaction = (work: (trx: Knex.Transaction) => Promise<unknown>) =>
    db.transaction(async (trx) => {
      await work(trx);
      await trx.raw("SELECT pg_terminate_backend(pg_backend_pid())");
    });
  return Object.assign(Object.create(null), { raw: db.raw.bind(db), transaction });
}

describe("the database itself", () => {
  let ledger: ScratchLedger;

  beforeAll(async () => {
    ledger = await scratchLedger("insteg_seal_guards");
    await postSales(ledger.db, { count: 4, prefix: "a" });
    await sealLedger(ledger.db, { most_transactions: 2 });
  });
  afterAll(() => ledger.db.destroy());

  const refusal = async (statement: string) => {
    const trx = await ledger.db.transaction();
    try {
      await trx.raw(statement);
      return "no error";
    } catch (error) {
      return (error as Error).message;
    } finally {
      await trx.rollback();
    }
  };

  test.each([
    "UPDATE ledger_seal SET sealed_at = now()",
    "DELETE FROM ledger_seal",
    "TRUNCATE ledger_seal CASCADE",
    "UPDATE ledger_leaf SET seal_number = 1",
    "DELETE FROM ledger_leaf",
    "TRUNCATE ledger_leaf",
  ])("refuses %s", async (statement) => {
    expect(await refusal(statement)).toContain("ledger_append_only");
  });

  const next = {
    number: "3",
    first: "5",
    previous: "(SELECT hash FROM ledger_seal WHERE number = 2)",
  };

  test.each([
    ["that skips a number", { ...next, number: "4" }],
    ["that takes a number again", { ...next, number: "2" }],
    ["that leaves transactions out", { ...next, first: "6" }],
    ["that takes transactions again", { ...next, first: "4" }],
    ["of another chain", { ...next, previous: "repeat('a', 64)" }],
  ])("refuses a seal %s", async (_, { number, first, previous }) => {
    expect(await refusal(insertSeal(number, first, previous))).toContain("seal_unchained");
  });

  test("takes the seal that follows", async () => {
    expect(await refusal(insertSeal(next.number, next.first, next.previous))).toBe("no error");
  });
});

function insertSeal(number: string, first: string, previous: string): string {
  return `INSERT INTO ledger_seal (number, first_sequence, last_sequence, transaction_count, merkle_root,
                                   previous_hash, hash)
          VALUES (${number}, ${first}, 9, 1, repeat('b', 64), ${previous}, repeat('c', 64))`;
}
