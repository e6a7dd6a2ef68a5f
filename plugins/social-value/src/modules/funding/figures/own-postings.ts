import { dueOfPosting, type OwedPosting } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { dueDates } from "../payouts/due-dates";
import type { OwedRow } from "../payouts/owed-postings";
import { UNDONE_STATES } from "../payouts/payout";

/** Whose postings, in which currency. */
export interface OwnScope {
  enterprise_id: string;
  currency_code: string;
}

/**
 * The accounts on which an enterprise's own money stands: general, shipping, VAT, training reserve and
 * its places' months, those that payouts settle against left out. Read from the rollups, so that its
 * postings are then found by the account's index and not by a walk through the ledger. One statement.
 */
export async function ownAccounts(db: Knex, enterpriseId: string): Promise<string[]> {
  const rows = await sqlRows<{ account: string }>(
    db,
    `SELECT DISTINCT account FROM account_figure
      WHERE (split_part(account, ':', 1) = 'enterprise' AND split_part(account, ':', 2) = ?
             AND split_part(account, ':', 3) IN ('general', 'shipping', 'vat', 'training_reserve'))
         OR (split_part(account, ':', 1) = 'place' AND split_part(account, ':', 4) = ''
             AND split_part(account, ':', 2) IN (SELECT place_id FROM funding_figure
                                                  WHERE enterprise_id = ? AND place_id <> ''))`,
    [enterpriseId, enterpriseId],
  );
  return rows.map((row) => row.account);
}

/** The payout that settles the posting `p` and stands, as `standing`; none while it is not settled. */
export const STANDING_PAYOUT = `LEFT JOIN LATERAL (
  SELECT o.id AS payout_id, o.number FROM payout_posting s JOIN payout o ON o.id = s.payout_id
   WHERE s.posting_id = p.id AND o.state NOT IN ${UNDONE_STATES} LIMIT 1) standing ON true`;

/** What a posting that is not due yet waits for. */
export type WaitsFor = "date" | "delivery" | "month_close";

/** Postings of one line and account kind that fall due together. Öre, with its sign. */
export interface UnsettledPart extends OwedPosting {
  /** the sale line's id, or the transaction's where it has none */
  key: string;
  /** null when it is due now */
  waits_for: WaitsFor | null;
}

type UnsettledRow = Omit<OwedRow, "enterprise_id"> & { key: string };

/**
 * What an enterprise has earned and no standing payout has settled, the training reserve left out, with
 * the time from which it is due: by the same rules as a payout run, so both name the same sums. Three
 * statements, however many postings there are.
 */
export async function unsettledParts(
  db: Knex,
  scope: OwnScope,
  accounts: readonly string[],
  at: Date,
): Promise<UnsettledPart[]> {
  const rows = await unsettledRows(db, scope, accounts);
  const due = await dueDates(db, [...new Set(rows.flatMap((row) => row.order_id ?? []))]);
  return rows.map((row) => {
    const { key, posting_id, account, event_at, line_id, item_id, is_of_place, closed_at } = row;
    const due_at = dueOfPosting({
      event_at,
      line_due_at: line_id === null ? undefined : (due.get(item_id ?? "") ?? null),
      month_closed_at: is_of_place ? closed_at : undefined,
    });
    const waits_for = waitsFor(due_at, is_of_place && closed_at === null, at);
    return { key, posting_id, account, amount_minor: BigInt(row.amount_minor), due_at, waits_for };
  });
}

function waitsFor(due_at: Date | null, isMonthOpen: boolean, at: Date): WaitsFor | null {
  if (due_at === null) {
    return isMonthOpen ? "month_close" : "delivery";
  }
  return due_at > at ? "date" : null;
}

function unsettledRows(
  db: Knex,
  { enterprise_id, currency_code }: OwnScope,
  accounts: readonly string[],
): Promise<UnsettledRow[]> {
  return sqlRows<UnsettledRow>(
    db,
    `SELECT coalesce(p.line_id, p.transaction_id) AS key, min(p.id)::text AS posting_id, p.account,
            sum(p.amount_minor)::text AS amount_minor, t.event_at, p.line_id, l.order_id, l.item_id,
            p.place_id IS NOT NULL AS is_of_place, c.closed_at
       FROM ledger_posting p
       JOIN ledger_transaction t ON t.id = p.transaction_id AND t.currency_code = ?
        AND t.kind NOT IN ('payout', 'payout_return')
       ${STANDING_PAYOUT}
       LEFT JOIN sale_line l ON l.line_id = p.line_id
       LEFT JOIN closed_month c ON p.place_id IS NOT NULL AND c.month = split_part(p.account, ':', 3)
      WHERE p.account = ANY(?) AND p.enterprise_id = ? AND standing.payout_id IS NULL
        AND p.account NOT LIKE 'enterprise:%:training\\_reserve'
      GROUP BY 1, p.account, t.event_at, p.line_id, l.order_id, l.item_id, is_of_place, c.closed_at
      ORDER BY min(p.id)`,
    [currency_code, accounts, enterprise_id],
  );
}
