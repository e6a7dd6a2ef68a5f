import { randomUUID } from "node:crypto";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import fc from "fast-check";
import { migratedDatabase } from "./database";
import { workerDatabase } from "./worker-database";

/** A ledger of its own on the run's server, without Medusa around it: for tests that count all of it. */
export interface LedgerDatabase {
  db: Knex;
  end: () => Promise<void>;
}

export async function ledgerDatabase(name: string): Promise<LedgerDatabase> {
  const run = new URL(workerDatabase());
  const url = (database = "postgres") => {
    run.pathname = `/${database}`;
    return run.href;
  };
  const connection = await migratedDatabase({ url, stop: async () => {} }, name);
  const db = knex({ client: "pg", connection, pool: { min: 0, max: 8 } });
  await insertLines(db);
  return { db, end: () => db.destroy() };
}

export const MONTHS = ["2026-01", "2026-02", "2026-03", "2026-04"];

/** Six places of three enterprises. */
export const PLACES = Array.from({ length: 6 }, (_, n) => ({
  place_id: `plc_${n}`,
  enterprise_id: `ent_${n % 3}`,
  kind: n % 2 === 0 ? "work_training" : "entry_level_job",
  municipality_code: `018${n % 2}`,
}));

/** Twelve lines of six orders; the last order has no channel, and each order's second line no chain. */
export const LINES = Array.from({ length: 12 }, (_, n) => ({
  line_id: `line_${n}`,
  order_id: `order_${n >> 1}`,
  sales_channel_id: n >> 1 === 5 ? null : `sc_${(n >> 1) % 3}`,
  value_chain_id: n % 2 === 0 ? `vch_${n % 4}` : null,
  product_id: n % 5 === 4 ? null : `prod_${n % 5}`,
  seller_id: `ent_${n % 3}`,
}));

async function insertLines(db: Knex): Promise<void> {
  await db.raw(
    `INSERT INTO sale (order_id, placed_at, sale_model, network_vat_registered, currency_code,
                       sales_channel_id, total_minor)
     SELECT DISTINCT order_id, timestamptz '2026-01-02T10:00:00Z', 'intermediary', false, 'sek',
            sales_channel_id, 0
       FROM unnest(?::text[], ?::text[]) AS l (order_id, sales_channel_id)`,
    [LINES.map((line) => line.order_id), LINES.map((line) => line.sales_channel_id)] as never,
  );
  await db.raw(
    `INSERT INTO sale_line (line_id, order_id, position, kind, seller_id, product_id, quantity,
                            gross_minor, network_discount_minor, vat_rate_bp, commission_bp,
                            value_chain_id, chain_version_id, stages, consignment)
     SELECT l.line_id, l.order_id, 1, 'item', l.seller_id, l.product_id, 1, 0, 0, 0, 0,
            l.value_chain_id, 'chv', '[]', '[]'
       FROM jsonb_to_recordset(?::jsonb) AS l (line_id text, order_id text, seller_id text,
            product_id text, value_chain_id text)`,
    [JSON.stringify(LINES)],
  );
}

/** What a posting of the random ledger gives: to a place, or with place null to a reserve. Öre. */
export interface Gift {
  /** index of the line, or null for a posting of no line */
  line: number | null;
  /** index of the place, or null for the reserve of `enterprise` */
  place: number | null;
  enterprise: number;
  month: string;
  amount_minor: number;
}

export type Gifts = Gift[];

const gift: fc.Arbitrary<Gift> = fc.record({
  line: fc.option(fc.nat(LINES.length - 1), { freq: 8 }),
  place: fc.option(fc.nat(PLACES.length - 1), { freq: 4 }),
  enterprise: fc.nat(2),
  month: fc.constantFrom(...MONTHS),
  amount_minor: fc.integer({ min: -50_000, max: 50_000 }).filter((amount) => amount !== 0),
});

/** One transaction: what it gives, and takes where the amount is negative. */
export const gifts: fc.Arbitrary<Gifts> = fc.array(gift, { minLength: 1, maxLength: 8 });

/** Posts each list as a transaction that the customer's payment balances. */
export async function postGifts(db: Knex, transactions: readonly Gifts[]): Promise<void> {
  for (const list of transactions) {
    await db.transaction((trx) => insertGifts(trx, list));
  }
}

export async function insertGifts(trx: Knex, list: Gifts): Promise<void> {
  const id = `ltx_${randomUUID()}`;
  await trx.raw(
    `INSERT INTO ledger_transaction (id, kind, idempotency_key, input_hash, currency_code, event_at)
     VALUES (?, 'correction', ?, '', 'sek', now())`,
    [id, id],
  );
  const total = list.reduce((sum, one) => sum + one.amount_minor, 0);
  const postings = list.map(postingOf);
  const payment = { account: "customer:payment", amount_minor: -total, month: list[0]?.month };
  await trx.raw(
    `INSERT INTO ledger_posting (transaction_id, account, amount_minor, line_id, enterprise_id,
                                 place_id, month)
     SELECT ?, p.account, p.amount_minor, p.line_id, p.enterprise_id, p.place_id, p.month
       FROM jsonb_to_recordset(?::jsonb) AS p (account text, amount_minor bigint, line_id text,
            enterprise_id text, place_id text, month text)`,
    [id, JSON.stringify(total === 0 ? postings : [...postings, payment])],
  );
}

function postingOf({ line, place, enterprise, month, amount_minor }: Gift) {
  const given = place === null ? undefined : PLACES[place];
  const enterprise_id = given?.enterprise_id ?? `ent_${enterprise}`;
  return {
    account: given
      ? `place:${given.place_id}:${month}`
      : `enterprise:${enterprise_id}:training_reserve`,
    amount_minor,
    line_id: line === null ? null : LINES[line]?.line_id,
    enterprise_id,
    place_id: given?.place_id ?? null,
    month,
  };
}
