import { dueOfPosting, type OwedPosting } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { dueDates } from "./due-dates";
import { isUnsettled } from "./payout";

/** A posting that no standing payout has settled, as its statement gives it; öre as text. */
export interface OwedRow {
  posting_id: string;
  enterprise_id: string;
  account: string;
  amount_minor: string;
  event_at: Date;
  line_id: string | null;
  order_id: string | null;
  item_id: string | null;
  is_of_place: boolean;
  closed_at: Date | null;
}

/**
 * Every posting to an enterprise's settled accounts (general, shipping, VAT, place months) that no
 * standing payout has settled, by enterprise, with the time from which it is due. The training reserve
 * is withheld: its accounts are not among them. Reads `owed_posting` and the postings since the rollups'
 * watermark, in one statement: what is settled costs nothing, however much there is.
 */
export async function owedPostings(
  db: Knex,
  currency_code: string,
  enterpriseId?: string,
): Promise<Map<string, OwedPosting[]>> {
  const rows = await unsettledRows(db, currency_code, enterpriseId);
  const orderIds = new Set(rows.flatMap((row) => row.order_id ?? []));
  const due = await dueDates(db, [...orderIds]);
  const owed = new Map<string, OwedPosting[]>();
  for (const row of rows) {
    const { posting_id, account, enterprise_id, event_at, line_id, item_id, closed_at } = row;
    const posting = {
      posting_id,
      account,
      amount_minor: BigInt(row.amount_minor),
      due_at: dueOfPosting({
        event_at,
        line_due_at: line_id === null ? undefined : (due.get(item_id ?? "") ?? null),
        month_closed_at: row.is_of_place ? closed_at : undefined,
      }),
    };
    const ofEnterprise = owed.get(enterprise_id) ?? [];
    ofEnterprise.push(posting);
    owed.set(enterprise_id, ofEnterprise);
  }
  return owed;
}

const LAST_POSTING = "9223372036854775807";

/** A mirror of a place month that is closed stands in a later month: the account's own month counts. */
function unsettledRows(
  db: Knex,
  currency_code: string,
  enterpriseId: string | undefined,
): Promise<OwedRow[]> {
  return sqlRows<OwedRow>(
    db,
    `SELECT o.posting_id::text, o.enterprise_id, o.account, o.amount_minor::text, o.event_at, o.line_id,
            o.order_id, split_part(o.line_id, '#', 1) AS item_id, o.is_of_place, c.closed_at
       FROM (SELECT * FROM owed_posting
             UNION
             SELECT t.* FROM rollup_watermark w, payable_postings(w.posting_id, ${LAST_POSTING}) t) o
       LEFT JOIN closed_month c ON o.is_of_place AND c.month = split_part(o.account, ':', 3)
      WHERE o.currency_code = ? AND o.enterprise_id = coalesce(?, o.enterprise_id)
        AND ${isUnsettled("o.posting_id")}
      ORDER BY o.posting_id`,
    [currency_code, enterpriseId ?? null],
  );
}
