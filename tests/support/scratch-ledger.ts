import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import { migratedDatabase } from "./database";
import { workerDatabase } from "./worker-database";

/** A ledger of its own, on the run's server: for tests that break it, and for those that count all of it. */
export interface ScratchLedger {
  url: string;
  db: Knex;
}

export async function scratchLedger(name: string): Promise<ScratchLedger> {
  const run = new URL(workerDatabase());
  const server = {
    url: (database = "postgres") => Object.assign(new URL(run), { pathname: database }).href,
    stop: async () => {},
  };
  const url = await migratedDatabase(server, name);
  return { url, db: knex({ client: "pg", connection: url, pool: { min: 0, max: 8 } }) };
}

export interface PostedSales {
  count: number;
  /** distinguishes these sales' ids and keys from others' */
  prefix: string;
}

/**
 * Posts sales of 100.00 each as captures are posted, in one transaction: 75.00 to an enterprise, 20.00 to
 * one of three places and 5.00 to the network.
 */
export async function postSales(db: Knex, { count, prefix }: PostedSales): Promise<void> {
  await db.transaction(async (trx) => {
    await trx.raw(
      `INSERT INTO ledger_transaction (id, kind, idempotency_key, input_hash, order_id, payment_id,
                                       currency_code, event_at)
       SELECT ? || n, 'capture', 'capture:' || ? || n, md5(n::text), 'order_' || ? || n, 'pay_' || ? || n,
              'sek', timestamptz '2026-11-02 12:00:00.123456Z' + n * interval '1 second'
         FROM generate_series(1, ?) n`,
      [`ltx_${prefix}`, prefix, prefix, prefix, count],
    );
    await trx.raw(
      `INSERT INTO ledger_posting (transaction_id, account, amount_minor, line_id, component,
                                   enterprise_id, stage_id, place_id, month)
       SELECT t.id, p.account, p.amount_minor, 'line_' || t.id, p.component, p.enterprise_id, p.stage_id,
              p.place_id, '2026-11'
         FROM (SELECT id, sequence FROM ledger_transaction WHERE id LIKE ?) t
         CROSS JOIN LATERAL (VALUES
           ('customer:payment', -10000, NULL, NULL, NULL, NULL),
           ('enterprise:ent_a:general', 7500, 'share:stg_a', 'ent_a', 'stg_a', NULL),
           ('place:pl_' || t.sequence % 3 || ':2026-11', 2000, 'contribution:stg_a', 'ent_a', 'stg_a',
            'pl_' || t.sequence % 3),
           ('network:commission', 500, 'commission', NULL, NULL, NULL)
         ) AS p (account, amount_minor, component, enterprise_id, stage_id, place_id)
        ORDER BY t.sequence`,
      [`ltx_${prefix}%`],
    );
  });
}

/** Runs work in a transaction that is always rolled back, past every trigger and foreign key. */
export async function tampered<T>(db: Knex, work: (trx: Knex) => Promise<T>): Promise<T> {
  const trx = await db.transaction();
  try {
    await trx.raw("SET LOCAL session_replication_role = replica");
    return await work(trx);
  } finally {
    await trx.rollback();
  }
}
