import { dueOfPosting, type OwedPosting } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { dueDates } from "./due-dates";

interface OwedRow {
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
 * is withheld: its accounts are not among them.
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

/** A mirror of a place month that is closed stands in a later month: the account's own month counts. */
function unsettledRows(
  db: Knex,
  currency_code: string,
  enterpriseId: string | undefined,
): Promise<OwedRow[]> {
  return sqlRows<OwedRow>(
    db,
    `SELECT p.id::text AS posting_id, p.enterprise_id, p.account, p.amount_minor::text, t.event_at,
            p.line_id, l.order_id, l.item_id, p.place_id IS NOT NULL AS is_of_place, c.closed_at
       FROM ledger_posting p
       JOIN ledger_transaction t ON t.id = p.transaction_id AND t.currency_code = ?
        AND t.kind NOT IN ('payout', 'payout_return')
       LEFT JOIN sale_line l ON l.line_id = p.line_id
       LEFT JOIN closed_month c ON p.place_id IS NOT NULL AND c.month = split_part(p.account, ':', 3)
      WHERE p.enterprise_id = coalesce(?, p.enterprise_id)
        AND (p.place_id IS NOT NULL OR (p.account LIKE 'enterprise:%'
             AND split_part(p.account, ':', 3) IN ('general', 'shipping', 'vat')))
        AND NOT EXISTS (SELECT 1 FROM payout_posting s JOIN payout o ON o.id = s.payout_id
                         WHERE s.posting_id = p.id AND o.state NOT IN ('failed', 'returned', 'cancelled'))
      ORDER BY p.id`,
    [currency_code, enterpriseId ?? null],
  );
}
