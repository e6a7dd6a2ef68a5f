import type { Anchor } from "@insteg/domain";
import { newestSeals, readerOf, sealLedger } from "@insteg/social-value/modules/funding/seals";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { postSales, type ScratchLedger, scratchLedger, tampered } from "../support/scratch-ledger";
import { faultOf } from "../support/verified";

/** Sales a1–a12 have sequences 1–12, 13–14 are a hole, b1–b4 have 15–18; no seal covers c1, c2. */
const SEALED = { transactions: 16, most_transactions: 6 };
/** A sale in the second seal. */
const A9 = { transaction: "ltx_a9", sequence: "9", seal: "2" };

let ledger: ScratchLedger;
let db: Knex;

beforeAll(async () => {
  ledger = await scratchLedger("insteg_verify");
  db = ledger.db;
  await postSales(db, { count: 12, prefix: "a" });
  const undone = await db.transaction();
  await postSales(undone, { count: 2, prefix: "undone" });
  await undone.rollback();
  await postSales(db, { count: 4, prefix: "b" });
  const { transactions } = await sealLedger(db, SEALED);
  expect(transactions).toBe(SEALED.transactions);
  await postSales(db, { count: 2, prefix: "c" });
});
afterAll(async () => {
  // Whatever the tests broke, they broke it in transactions of their own.
  expect(await faultOf(db)).toBe("clean");
  await db.destroy();
});

/** The first fault after some statements, by somebody whom no trigger stops. */
const faultAfter = (...statements: string[]) =>
  tampered(db, async (trx) => {
    for (const statement of statements) {
      await trx.raw(statement);
    }
    return faultOf(trx);
  });

const ofA9 = "WHERE transaction_id = 'ltx_a9'";

describe("a sealed transaction", () => {
  test("with one byte of a posting flipped is named", async () => {
    const flip = `UPDATE ledger_posting SET component =
      convert_from(set_byte(component::bytea, 0, get_byte(component::bytea, 0) # 1), 'UTF8')
      ${ofA9} AND account = 'network:commission'`;
    expect(await faultAfter(flip)).toMatchObject({ code: "transaction_changed", ...A9 });
  });

  test("with an öre too much is named, and what it sums to", async () => {
    const add = `UPDATE ledger_posting SET amount_minor = amount_minor + 1
      ${ofA9} AND account = 'network:commission'`;
    const { seal: _, ...where } = A9;
    expect(await faultAfter(add)).toEqual({ code: "transaction_unbalanced", sum: "1", ...where });
  });

  test("with amounts moved so that it still balances is named", async () => {
    const move = `UPDATE ledger_posting SET amount_minor = amount_minor +
      CASE WHEN place_id IS NULL THEN 100 ELSE -100 END ${ofA9} AND enterprise_id = 'ent_a'`;
    expect(await faultAfter(move)).toMatchObject({ code: "transaction_changed", ...A9 });
  });

  /** Every column but the keys, and another value for each. */
  const COLUMNS: Record<string, Record<string, string>> = {
    ledger_transaction: {
      kind: "'refund'",
      idempotency_key: "idempotency_key || 'x'",
      input_hash: "input_hash || 'x'",
      order_id: "NULL",
      payment_id: "''",
      origin_transaction_id: "'ltx_a1'",
      currency_code: "'nok'",
      event_at: "event_at + interval '1 microsecond'",
      created_at: "created_at - interval '1 microsecond'",
    },
    ledger_posting: {
      account: "account || 'x'",
      amount_minor: "2 * amount_minor",
      line_id: "NULL",
      component: "coalesce(component, '') || 'x'",
      enterprise_id: "'ent_b'",
      stage_id: "'stg_b'",
      place_id: "'pl_9'",
      month: "'2026-12'",
      origin_posting_id: "1",
    },
  };
  const changes = Object.entries(COLUMNS).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, value]) => [table, column, value] as const),
  );

  test.each(changes)("with another %s.%s is named", async (table, column, value) => {
    const id = table === "ledger_posting" ? "transaction_id" : "id";
    const change = `UPDATE ${table} SET ${column} = ${value} WHERE ${id} = 'ltx_a9'`;
    expect(await faultAfter(change)).toMatchObject({ code: "transaction_changed", ...A9 });
  });

  test("has no column that is not tried above, but its keys", async () => {
    for (const [table, columns] of Object.entries(COLUMNS)) {
      const { rows } = await db.raw(
        "SELECT column_name AS name FROM information_schema.columns WHERE table_name = ?",
        [table],
      );
      const keys = ["id", "sequence", "transaction_id"];
      const names = rows.map((row: { name: string }) => row.name);
      expect(names.filter((name: string) => !keys.includes(name)).sort()).toEqual(
        Object.keys(columns).sort(),
      );
    }
  });

  test("whose postings got other ids, or went to another transaction, is named", async () => {
    const columns = `transaction_id, account, amount_minor, line_id, component, enterprise_id, stage_id,
      place_id, month`;
    const renumber = `WITH moved AS (DELETE FROM ledger_posting ${ofA9} RETURNING *)
      INSERT INTO ledger_posting (id, ${columns}) OVERRIDING SYSTEM VALUE
      SELECT id + 1000000, ${columns} FROM moved`;
    expect(await faultAfter(renumber)).toMatchObject({ code: "transaction_changed", ...A9 });
    const move = `UPDATE ledger_posting SET transaction_id = 'ltx_a9'
      WHERE transaction_id = 'ltx_b1'`;
    expect(await faultAfter(move)).toMatchObject({ code: "transaction_changed", ...A9 });
  });

  test("that was removed is named, with and without its postings", async () => {
    const transaction = "DELETE FROM ledger_transaction WHERE id = 'ltx_a9'";
    const postings = `DELETE FROM ledger_posting ${ofA9}`;
    const missing = { code: "transaction_missing", ...A9 };
    expect(await faultAfter(transaction, postings)).toEqual(missing);
    expect(await faultAfter(transaction)).toEqual(missing);
    expect(await faultAfter(postings)).toMatchObject({ code: "transaction_without_postings" });
  });

  test("with postings added to it is named, though they balance and no trigger minds", async () => {
    const add = `INSERT INTO ledger_posting (transaction_id, account, amount_minor)
      VALUES ('ltx_a9', 'place:pl_1:2026-11', 5), ('ltx_a9', 'network:commission', -5)`;
    expect(await faultAfter(add)).toMatchObject({ code: "transaction_changed", ...A9 });
  });

  test("that was slipped into a hole afterwards is named", async () => {
    const forge = `INSERT INTO ledger_transaction (id, sequence, kind, idempotency_key, input_hash,
                                                   currency_code, event_at)
      OVERRIDING SYSTEM VALUE VALUES ('ltx_forged', 13, 'capture', 'capture:forged', 'x', 'sek', now())`;
    const postings = `INSERT INTO ledger_posting (transaction_id, account, amount_minor)
      VALUES ('ltx_forged', 'customer:payment', -5), ('ltx_forged', 'network:commission', 5)`;
    expect(await faultAfter(forge, postings)).toEqual({
      code: "transaction_not_sealed",
      seal: "3",
      sequence: "13",
      transaction: "ltx_forged",
    });
  });
});

describe("a seal", () => {
  test.each([
    ["its root", "merkle_root = repeat('a', 64)", "seal_hash_differs"],
    ["its hash", "hash = repeat('a', 64)", "seal_hash_differs"],
    ["its count", "transaction_count = 5", "seal_hash_differs"],
    ["its last sequence", "last_sequence = 13", "seal_hash_differs"],
    ["its first sequence", "first_sequence = 6", "seal_range_gap"],
    ["the hash before it", "previous_hash = repeat('a', 64)", "seal_unchained"],
  ])("is named when %s was changed", async (_, change, code) => {
    const statement = `UPDATE ledger_seal SET ${change} WHERE number = 2`;
    expect(await faultAfter(statement)).toMatchObject({ code, seal: "2" });
  });

  test("is named when it was removed", async () => {
    const remove = (number: number) => [
      `DELETE FROM ledger_leaf WHERE seal_number = ${number}`,
      `DELETE FROM ledger_seal WHERE number = ${number}`,
    ];
    expect(await faultAfter(...remove(2))).toMatchObject({
      code: "seal_number_gap",
      expected: "2",
      found: "3",
    });
    const [, last] = remove(3);
    expect(await faultAfter(last ?? "")).toMatchObject({
      code: "leaf_without_seal",
      seal: "3",
      transaction: "ltx_b1",
    });
  });

  test("is named when one of its leaves was changed", async () => {
    const ofLeaf = "WHERE sequence = 9";
    expect(await faultAfter(`UPDATE ledger_leaf SET hash = sha256(hash) ${ofLeaf}`)).toMatchObject({
      code: "transaction_changed",
      ...A9,
    });
    expect(await faultAfter(`UPDATE ledger_leaf SET seal_number = 1 ${ofLeaf}`)).toEqual({
      code: "leaf_of_another_seal",
      found: "1",
      ...A9,
    });
    expect(await faultAfter(`DELETE FROM ledger_leaf ${ofLeaf}`)).toMatchObject({
      code: "transaction_not_sealed",
      ...A9,
    });
  });

  test("is named when a transaction was removed with its leaf", async () => {
    const removed = ["ledger_leaf", "ledger_posting"].map(
      (table) => `DELETE FROM ${table} ${ofA9}`,
    );
    const fault = await faultAfter(
      ...removed,
      "DELETE FROM ledger_transaction WHERE id = 'ltx_a9'",
    );
    expect(fault).toEqual({ code: "seal_count_differs", seal: "2", expected: "5", found: "6" });
  });

  test("is named when a transaction was changed with its leaf", async () => {
    const fault = await tampered(db, async (trx) => {
      await trx.raw("UPDATE ledger_transaction SET payment_id = 'pay_other' WHERE id = 'ltx_a9'");
      const changed = await faultOf(trx);
      expect(changed).toMatchObject({ code: "transaction_changed" });
      const leaf = changed === "clean" ? "" : (changed as { found?: string }).found;
      await trx.raw(`UPDATE ledger_leaf SET hash = decode('${leaf}', 'hex') WHERE sequence = 9`);
      return faultOf(trx);
    });
    expect(fault).toMatchObject({ code: "seal_root_differs", seal: "2" });
  });
});

describe("an anchor", () => {
  const newestAnchor = async (on: Knex = db): Promise<Anchor> => {
    const [seal] = await newestSeals(readerOf(on), { limit: 1 });
    return { number: seal?.number ?? 0n, hash: seal?.hash ?? "", printed_at: new Date() };
  };
  const forget = ["DELETE FROM ledger_leaf", "DELETE FROM ledger_seal"];

  test("holds for the newest seal and for one before it", async () => {
    expect(await faultOf(db, await newestAnchor())).toBe("clean");
    const [, , first] = await newestSeals(readerOf(db), { limit: 3 });
    const old = { number: 1n, hash: first?.hash ?? "", printed_at: new Date() };
    expect(await faultOf(db, old)).toBe("clean");
  });

  test("catches a chain that was rewritten and resealed from the start, which nothing else does", async () => {
    const anchor = await newestAnchor();
    await tampered(db, async (trx) => {
      for (const statement of forget) {
        await trx.raw(statement);
      }
      await trx.raw(`UPDATE ledger_posting SET amount_minor = amount_minor +
        CASE WHEN place_id IS NULL THEN 1999 ELSE -1999 END
        WHERE transaction_id = 'ltx_a2' AND enterprise_id = 'ent_a'`);
      await sealLedger(trx, SEALED);
      expect(await faultOf(trx)).toBe("clean");
      const { number, hash: found } = await newestAnchor(trx);
      expect(number).toBe(anchor.number);
      expect(await faultOf(trx, anchor)).toEqual({
        code: "anchor_differs",
        seal: "3",
        expected: anchor.hash,
        found,
      });
    });
  });

  test("catches a chain whose end was cut off, which nothing else does", async () => {
    const anchor = await newestAnchor();
    await tampered(db, async (trx) => {
      await trx.raw("DELETE FROM ledger_leaf WHERE seal_number = 3");
      await trx.raw("DELETE FROM ledger_seal WHERE number = 3");
      await trx.raw("DELETE FROM ledger_posting WHERE transaction_id LIKE ANY('{ltx_b%,ltx_c%}')");
      await trx.raw("DELETE FROM ledger_transaction WHERE id LIKE ANY('{ltx_b%,ltx_c%}')");
      expect(await faultOf(trx)).toBe("clean");
      expect(await faultOf(trx, anchor)).toEqual({
        code: "anchor_missing",
        seal: "3",
        hash: anchor.hash,
        last: "2",
      });
    });
  });
});

describe("a posting", () => {
  test("that lost its transaction is named", async () => {
    const remove = "DELETE FROM ledger_transaction WHERE id = 'ltx_c1'";
    expect(await faultAfter(remove)).toMatchObject({
      code: "posting_without_transaction",
      transaction: "ltx_c1",
    });
  });

  /** A transaction that takes from c1's posting on an account, and gives it to nobody in particular. */
  const take = (id: string, kind: string, account: string, amount_minor: number) => [
    `INSERT INTO ledger_transaction (id, kind, idempotency_key, input_hash, currency_code, event_at)
     VALUES ('${id}', '${kind}', '${id}', 'x', 'sek', now())`,
    `INSERT INTO ledger_posting (transaction_id, account, amount_minor, origin_posting_id)
     SELECT '${id}', account, ${-amount_minor}, id FROM ledger_posting
      WHERE transaction_id = 'ltx_c1' AND account = '${account}'
     UNION ALL SELECT '${id}', 'customer:payment', ${amount_minor}, NULL`,
  ];
  const SHARE = "enterprise:ent_a:general";
  const FEE = "network:commission";

  test("may be given back in parts, all of it, and not an öre more", async () => {
    const parts = [...take("r1", "refund", FEE, 300), ...take("r2", "refund", FEE, 200)];
    expect(await faultAfter(...parts)).toBe("clean");
    expect(await faultAfter(...parts, ...take("r3", "refund", FEE, 1))).toMatchObject({
      code: "posting_overtaken",
      transaction: "ltx_c1",
      account: FEE,
      expected: "500",
      found: "-501",
    });
  });

  test("is never added to by what takes from it", async () => {
    expect(await faultAfter(...take("r1", "refund", FEE, -1))).toMatchObject({
      code: "posting_overtaken",
      found: "1",
    });
  });

  test("may be refunded after it was paid out, and paid out again after the payout came back", async () => {
    const paid = take("p1", "payout", SHARE, 7500);
    expect(await faultAfter(...paid, ...take("r1", "refund", SHARE, 7500))).toBe("clean");
    const again = [
      ...take("p2", "payout_return", SHARE, -7500),
      ...take("p3", "payout", SHARE, 7500),
    ];
    expect(await faultAfter(...paid, ...again)).toBe("clean");
    expect(await faultAfter(...paid, ...take("p4", "payout", SHARE, 1))).toMatchObject({
      code: "posting_overtaken",
    });
  });

  test("of a training reserve may be overtaken: a sale is refunded whose lot was drawn", async () => {
    const reserve = "enterprise:ent_a:training_reserve";
    const toReserve = `UPDATE ledger_posting SET account = '${reserve}'
      WHERE transaction_id = 'ltx_c1' AND place_id IS NOT NULL`;
    const drawn = [...take("d1", "refund", reserve, 2000), ...take("d2", "refund", reserve, 2000)];
    expect(await faultAfter(toReserve, ...drawn)).toBe("clean");
  });
});

describe("what guards the ledger", () => {
  const table = "ledger_posting";
  const trigger = "ledger_posting_balance";

  test.each([
    ["turned off", `ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`, "guard_disabled"],
    [
      "on for replicas alone",
      `ALTER TABLE ${table} ENABLE REPLICA TRIGGER ${trigger}`,
      "guard_disabled",
    ],
    ["removed", `DROP TRIGGER ${trigger} ON ${table}`, "guard_missing"],
    [
      "emptied",
      `CREATE OR REPLACE FUNCTION ledger_require_balance() RETURNS trigger LANGUAGE plpgsql
       AS $$ BEGIN RETURN NULL; END $$`,
      "guard_changed",
    ],
  ])("is named when it is %s", async (_, statement, code) => {
    expect(await faultAfter(statement)).toEqual({ code, table, trigger });
  });
});

test("a closed month without the facts of its places is named, and facts of no closed month", async () => {
  const code = "closed_month_differs";
  const close = "INSERT INTO closed_month (month, places) VALUES ('2026-01', 1)";
  const keep = `INSERT INTO closed_place_month (month, place_id, enterprise_id, kind, municipality_code, seats)
    VALUES ('2026-01', 'pl_1', 'ent_a', 'work_training', '0181', 2)`;
  expect(await faultAfter(close)).toEqual({ code, month: "2026-01", expected: "1", found: "0" });
  expect(await faultAfter(keep)).toEqual({ code, month: "2026-01", expected: "0", found: "1" });
  expect(await faultAfter(keep, close)).toBe("clean");
});

test("a currency that is none is named", async () => {
  const change = "UPDATE ledger_transaction SET currency_code = 'SEK ' WHERE id = 'ltx_c2'";
  expect(await faultAfter(change)).toMatchObject({ code: "currency_invalid", found: "SEK " });
});
