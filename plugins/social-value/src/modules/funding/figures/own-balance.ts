import { addMonths, civilDateOf, monthOf, planPayout, startOfMonth } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import {
  type OwnScope,
  ownAccounts,
  type UnsettledPart,
  unsettledParts,
  type WaitsFor,
} from "./own-postings";

/** A sum that is earned and falls due on a day; on null it is not known yet which. */
export interface BecomesDue {
  /** 'YYYY-MM-DD' */
  on: string | null;
  waits_for: WaitsFor;
  amount_minor: bigint;
}

/** What stands between an enterprise and the network. Öre. */
export interface OwnBalance {
  /** earned and not due yet */
  waiting_minor: bigint;
  /** of that, by when it falls due: known days first, in order */
  becomes_due: BecomesDue[];
  /** net of what is due now; negative when refunds exceed it */
  due_minor: bigint;
  /** since when what is due has been negative; null unless it is */
  negative_since: Date | null;
  /** settled by payouts that are made or sent, and have not been noted as arrived */
  on_the_way_minor: bigint;
  /** arrived in the calendar year of `at`, in Stockholm */
  paid_this_year_minor: bigint;
}

/** An enterprise's balance at a moment, by the rules of a payout run. Five statements. */
export async function ownBalance(db: Knex, scope: OwnScope, at: Date): Promise<OwnBalance> {
  const accounts = await ownAccounts(db, scope.enterprise_id);
  const [parts, paid] = await Promise.all([
    unsettledParts(db, scope, accounts, at),
    paidOut(db, scope, at),
  ]);
  const { amount_minor, waiting_minor, negative_since } = planPayout(parts, at, 0n);
  return {
    waiting_minor,
    becomes_due: becomesDue(parts),
    due_minor: amount_minor,
    negative_since,
    ...paid,
  };
}

function becomesDue(parts: readonly UnsettledPart[]): BecomesDue[] {
  const byDay = new Map<string, BecomesDue>();
  for (const { due_at, waits_for, amount_minor } of parts) {
    if (waits_for !== null) {
      const on = due_at === null ? null : civilDateOf(due_at);
      const key = on ?? `~${waits_for}`;
      const sum = (byDay.get(key)?.amount_minor ?? 0n) + amount_minor;
      byDay.set(key, { on, waits_for, amount_minor: sum });
    }
  }
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum)
    .filter((sum) => sum.amount_minor !== 0n);
}

async function paidOut(
  db: Knex,
  { enterprise_id, currency_code }: OwnScope,
  at: Date,
): Promise<Pick<OwnBalance, "on_the_way_minor" | "paid_this_year_minor">> {
  const january = `${monthOf(at).slice(0, 4)}-01`;
  const [row] = await sqlRows<{ on_the_way: string; paid: string }>(
    db,
    `SELECT coalesce(sum(amount_minor) FILTER (WHERE state IN ('created', 'sent')), 0)::text
              AS on_the_way,
            coalesce(sum(amount_minor) FILTER (
              WHERE state = 'paid' AND paid_at >= ? AND paid_at < ?), 0)::text AS paid
       FROM payout WHERE enterprise_id = ? AND currency_code = ?`,
    [startOfMonth(january), startOfMonth(addMonths(january, 12)), enterprise_id, currency_code],
  );
  return {
    on_the_way_minor: BigInt(row?.on_the_way ?? 0),
    paid_this_year_minor: BigInt(row?.paid ?? 0),
  };
}
