import { lesserOf } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { lockInOrder } from "../ledger/locks";
import { readWatermark } from "../ledger/watermark";
import { isUnsettled } from "../payouts/payout";

/** Held while a batch is rolled up, so that no posting is added twice. */
const ROLLUP_LOCK = "rollup";

/** Postings a batch: well under a second, so that a run that is ended loses little. */
const BATCH_POSTINGS = 50_000n;

/** What a run did. Busy: writers took too long, and the next run will find it all. */
export interface RollingUp {
  status: "rolled_up" | "busy";
  postings: bigint;
}

/**
 * Adds to the rollups every posting that has come since the last run, and keeps those that are owed. Each batch is one database
 * transaction with the watermark's move, so that a run may end anywhere and another may run beside it:
 * each posting is added once.
 */
export async function rollUp(db: Knex, batch = BATCH_POSTINGS): Promise<RollingUp> {
  const watermark = await readWatermark(db);
  const run: RollingUp = { status: watermark ? "rolled_up" : "busy", postings: 0n };
  if (!watermark) {
    return run;
  }
  for (;;) {
    const added = await db.transaction((trx) => addNext(trx, watermark.posting_id, batch));
    if (added === null) {
      return run;
    }
    run.postings += added;
  }
}

/** Adds the next batch up to `last_id` and gives how many postings it held; null when none is left. */
async function addNext(trx: Knex, last_id: bigint, batch: bigint): Promise<bigint | null> {
  await lockInOrder(trx, [ROLLUP_LOCK]);
  const [mark] = await sqlRows<{ posting_id: string }>(
    trx,
    "SELECT posting_id::text FROM rollup_watermark",
    [],
  );
  const after_id = BigInt(mark?.posting_id ?? 0);
  if (after_id >= last_id) {
    return null;
  }
  const range = [String(after_id), String(lesserOf(after_id + batch, last_id))];
  await sqlRows(trx, ADD_FUNDING, range);
  await sqlRows(trx, ADD_OWED, range);
  const [accounts] = await sqlRows<{ postings: string }>(trx, ADD_ACCOUNTS, range);
  await sqlRows(trx, "UPDATE rollup_watermark SET posting_id = ?", [range[1]]);
  return BigInt(accounts?.postings ?? 0);
}

const FUNDING_KEY =
  "place_id, month, sales_channel_id, value_chain_id, product_id, enterprise_id, seller_id";

const ADD_FUNDING = `
  INSERT INTO funding_rollup AS r (${FUNDING_KEY}, amount_minor, postings)
  SELECT ${FUNDING_KEY}, sum(amount_minor), count(*) FROM funding_postings(?, ?)
   GROUP BY ${FUNDING_KEY} ORDER BY ${FUNDING_KEY}
  ON CONFLICT (${FUNDING_KEY}) DO UPDATE
    SET amount_minor = r.amount_minor + excluded.amount_minor,
        postings = r.postings + excluded.postings`;

/** What a payout settles already is not owed; one that is undone adds its postings itself. */
const ADD_OWED = `
  INSERT INTO owed_posting (posting_id, enterprise_id, currency_code, account, amount_minor, event_at,
                            line_id, order_id, is_of_place)
  SELECT o.* FROM payable_postings(?, ?) o
   WHERE ${isUnsettled("o.posting_id")}
   ORDER BY o.posting_id ON CONFLICT (posting_id) DO NOTHING`;

const ADD_ACCOUNTS = `
  WITH added AS (
    SELECT account, month, sum(amount_minor) AS amount_minor, count(*) AS postings
      FROM account_postings(?, ?) GROUP BY account, month
  ), stored AS (
    INSERT INTO account_rollup AS r (account, month, amount_minor, postings)
    SELECT account, month, amount_minor, postings FROM added ORDER BY account, month
    ON CONFLICT (account, month) DO UPDATE
      SET amount_minor = r.amount_minor + excluded.amount_minor,
          postings = r.postings + excluded.postings
  )
  SELECT coalesce(sum(postings), 0)::text AS postings FROM added`;
