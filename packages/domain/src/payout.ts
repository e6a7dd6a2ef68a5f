import { enterprisePaidOut, settlementAccount } from "./accounts";
import { sumOf } from "./amount";
import { assertBalanced, comparePostings, type Posting } from "./posting";

/** A posting to one of an enterprise's accounts that no payout has settled. Öre, with its sign. */
export interface OwedPosting {
  posting_id: string;
  account: string;
  amount_minor: bigint;
  /** from when it may be paid out; null while that is not known */
  due_at: Date | null;
}

/** What decides when a posting is due. */
export interface DueFacts {
  /** when its transaction happened */
  event_at: Date;
  /** of its order line (see `dueByItem`); undefined for what belongs to no line */
  line_due_at: Date | null | undefined;
  /** when its place month was closed, null while it is open; undefined for any other account */
  month_closed_at: Date | null | undefined;
}

/**
 * From when a posting is due: when its line is, and for a place month not before the month is closed.
 * A refund's mirror has its original's line, and so follows it.
 */
export function dueOfPosting({ event_at, line_due_at, month_closed_at }: DueFacts): Date | null {
  let due_at = event_at;
  for (const condition of [line_due_at, month_closed_at]) {
    if (condition === null) {
      return null;
    }
    if (condition !== undefined && condition > due_at) {
      due_at = condition;
    }
  }
  return due_at;
}

/** What a payout to an enterprise would do now. Amounts in öre. */
export interface PayoutPlan {
  /** "pay" all that is due, "carry" it to a later payout, or "nothing" is due */
  outcome: "pay" | "carry" | "nothing";
  /** net of all that is due; negative when refunds exceed it */
  amount_minor: bigint;
  /** earned and not due yet */
  waiting_minor: bigint;
  /** since when what is due has been negative without a break; null unless it is */
  negative_since: Date | null;
  due: readonly OwedPosting[];
}

/**
 * Nets everything that is due to an enterprise at a moment: paid when it reaches the minimum, else
 * carried whole, so that a negative balance is netted against what becomes due later.
 */
export function planPayout(
  owed: readonly OwedPosting[],
  at: Date,
  minimum_minor: bigint,
): PayoutPlan {
  const due = owed.filter(({ due_at }) => due_at !== null && due_at <= at);
  const amount_minor = sumOf(due.map((posting) => posting.amount_minor));
  const waiting_minor = sumOf(owed.map((posting) => posting.amount_minor)) - amount_minor;
  const isPaid = amount_minor > 0n && amount_minor >= minimum_minor;
  const outcome = isPaid ? "pay" : due.length > 0 && amount_minor !== 0n ? "carry" : "nothing";
  return { outcome, amount_minor, waiting_minor, negative_since: negativeSince(due), due };
}

function negativeSince(due: readonly OwedPosting[]): Date | null {
  const byMoment = new Map<number, bigint>();
  for (const { due_at, amount_minor } of due) {
    const moment = due_at?.getTime() ?? 0;
    byMoment.set(moment, (byMoment.get(moment) ?? 0n) + amount_minor);
  }
  let balance_minor = 0n;
  let since: number | null = null;
  for (const [moment, amount_minor] of [...byMoment].sort(([a], [b]) => a - b)) {
    balance_minor += amount_minor;
    since = balance_minor < 0n ? (since ?? moment) : null;
  }
  return since === null ? null : new Date(since);
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_UNTIL_LISTED = 90;

/** Whether a negative balance has stood so long (90 days) that finance is to settle it by hand. */
export function isOverdueDebt(
  { negative_since }: Pick<PayoutPlan, "negative_since">,
  at: Date,
): boolean {
  return (
    negative_since !== null && at.getTime() - negative_since.getTime() >= DAYS_UNTIL_LISTED * DAY_MS
  );
}

/**
 * The balanced postings of a payout: what is settled is taken from its accounts, one posting each, and
 * the sum goes to what the enterprise has been paid. They bear no place and no month: a payout changes
 * no figure about funding.
 * @throws DomainError settlement_account_invalid, postings_unbalanced
 */
export function settlementPostings(
  enterprise_id: string,
  settled: readonly OwedPosting[],
): Posting[] {
  const sums = new Map<string, bigint>();
  for (const { account, amount_minor } of settled) {
    const taken = settlementAccount(account);
    sums.set(taken, (sums.get(taken) ?? 0n) - amount_minor);
  }
  const amount_minor = sumOf(settled.map((posting) => posting.amount_minor));
  const postings = [...sums, [enterprisePaidOut(enterprise_id), amount_minor] as const]
    .filter(([, amount]) => amount !== 0n)
    .map(([account, amount]) => payoutPosting(enterprise_id, account, amount));
  assertBalanced(postings);
  return postings.sort(comparePostings);
}

/** The mirror of a payout that came back. @throws DomainError postings_unbalanced */
export function returnedPostings(postings: readonly Posting[]): Posting[] {
  const mirrors = postings.map((posting) => ({ ...posting, amount_minor: -posting.amount_minor }));
  assertBalanced(mirrors);
  return mirrors;
}

/** A posting of none of the customer's lines, places or months. Öre. */
export function payoutPosting(
  enterprise_id: string | null,
  account: string,
  amount_minor: bigint,
): Posting {
  return {
    account,
    amount_minor,
    line_id: null,
    component: null,
    enterprise_id,
    stage_id: null,
    place_id: null,
    month: null,
  };
}
