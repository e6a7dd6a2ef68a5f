// @ts-check
import pg from "pg";
import { withClient } from "../../../scripts/lib/database.mjs";

const POSTED_WITHIN_MS = 30_000;

/**
 * Tells when payments are posted to the ledger, without asking again and again: a trigger in the
 * measured database announces each transaction when it commits.
 *
 * @typedef {object} PostedNotices
 * @property {(paymentId: string) => Promise<void>} posted fulfilled when the payment's first
 *   transaction is in the ledger; ask before the capture
 * @property {() => Promise<void>} close
 */

const TRIGGER = `
  create function bench_announce() returns trigger language plpgsql as $$
  begin
    perform pg_notify('bench_posted', new.payment_id);
    return null;
  end $$;
  create trigger bench_announce after insert on ledger_transaction
    for each row execute function bench_announce();`;

/**
 * @param {string} databaseUrl
 * @returns {Promise<PostedNotices>}
 */
export async function postedNotices(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(TRIGGER);
  /** @type {Map<string, () => void>} */
  const waiting = new Map();
  client.on("notification", ({ payload = "" }) => {
    waiting.get(payload)?.();
    waiting.delete(payload);
  });
  await client.query("listen bench_posted");
  return {
    posted: (paymentId) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`Payment ${paymentId} was not posted`)),
          POSTED_WITHIN_MS,
        );
        waiting.set(paymentId, () => {
          clearTimeout(late);
          resolve();
        });
      }),
    close: () => client.end(),
  };
}

/**
 * Throws unless every captured öre of every order is in the ledger once, in balanced transactions,
 * and on lines that explain it.
 *
 * @param {string} databaseUrl
 * @param {number} orders at least so many captures must be there
 */
export async function assertLedgerComplete(databaseUrl, orders) {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `select (select count(*) from capture where deleted_at is null)::int as captures,
              (select count(*) from (
                 select t.id from ledger_transaction t
                   left join ledger_posting p on p.transaction_id = t.id
                  group by t.id having coalesce(sum(p.amount_minor), 1) <> 0) u)::int as unbalanced,
              (select count(*) from ledger_posting where account = 'network:unmatched')::int
                as unmatched,
              (select count(*) from (
                 select payment_id, sum(amount) * 100 as öre from capture
                  where deleted_at is null group by payment_id) c
                 left join (
                 select t.payment_id, -sum(p.amount_minor) as öre from ledger_transaction t
                   join ledger_posting p on p.transaction_id = t.id
                  where p.account = 'customer:payment' group by t.payment_id) l using (payment_id)
                where l.öre is distinct from c.öre)::int as differing`,
    );
    const { captures, ...wrong } = rows[0];
    if (captures < orders || Object.values(wrong).some((count) => count > 0)) {
      throw new Error(`The ledger is not whole: ${JSON.stringify(rows[0])} of ${orders} orders`);
    }
  });
}
