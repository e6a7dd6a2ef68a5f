import { type Delivery, lineEnd } from "./due";

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_TO_REFUND = 14;

/** By when what was withdrawn from is to be paid back, once it has come back. */
export function refundDeadline(withdrawn_at: Date): Date {
  return new Date(withdrawn_at.getTime() + DAYS_TO_REFUND * DAY_MS);
}

/**
 * Why goods cannot be sent back within the right of withdrawal, where they cannot: perishables, goods
 * whose seal of hygiene is broken, goods made to order (lag 2005:59, 2 kap. 11 §).
 */
export const WITHDRAWAL_EXCEPTIONS = ["perishable", "sealed_hygiene", "made_to_order"] as const;
export type WithdrawalException = (typeof WITHDRAWAL_EXCEPTIONS)[number];

/** Why nothing of a line can be withdrawn from. */
export type WithdrawalBar = "no_right" | "perishable" | "made_to_order" | "past" | "nothing_left";

/** A line of an order as the right of withdrawal looks at it. */
export interface WithdrawableLine {
  /** Pieces that the order has of it: sold, less those that were cancelled. */
  ordered_quantity: number;
  /** Of these, what has come back. */
  returned_quantity: number;
  /** Of these, what the customer has withdrawn from and is neither cancelled nor back yet. */
  withdrawn_quantity: number;
  exception: WithdrawalException | null;
  /** False of what was sold on the spot or to a business. */
  has_withdrawal_right: boolean;
  deliveries: readonly Delivery[];
}

export interface Withdrawable {
  /** Pieces that can be withdrawn from now. */
  quantity: number;
  /** Why there are none. */
  bar: WithdrawalBar | null;
  /** When the right ends; null while not all of the line is sent: until then it always stands. */
  ends_at: Date | null;
}

/**
 * What of a line can be withdrawn from at a time. Sealed hygiene goods can while their seal is unbroken,
 * which the one who withdraws answers for.
 */
export function withdrawable(line: WithdrawableLine, now: Date): Withdrawable {
  const { ordered_quantity, returned_quantity, withdrawn_quantity, exception } = line;
  const ends_at = lineEnd(line.deliveries, ordered_quantity);
  const left = Math.max(0, ordered_quantity - returned_quantity - withdrawn_quantity);
  const bar = barOf(line, { left, ends_at, now });
  return { quantity: bar ? 0 : left, bar, ends_at: exceptedFor(exception) ? null : ends_at };
}

function barOf(
  { exception, has_withdrawal_right }: WithdrawableLine,
  { left, ends_at, now }: { left: number; ends_at: Date | null; now: Date },
): WithdrawalBar | null {
  if (!has_withdrawal_right) {
    return "no_right";
  }
  const excepted = exceptedFor(exception);
  if (excepted) {
    return excepted;
  }
  if (left === 0) {
    return "nothing_left";
  }
  return ends_at && ends_at <= now ? "past" : null;
}

function exceptedFor(exception: WithdrawalException | null): "perishable" | "made_to_order" | null {
  return exception === "sealed_hygiene" ? null : exception;
}

/** What was withdrawn from of a line, in pieces, and what has become of the line since. */
export interface WithdrawnLine {
  quantity: number;
  /** Pieces of the line that were cancelled or back before it was withdrawn from. */
  gone_before: number;
  /** Those that are now. */
  gone: number;
  /** Pieces that the order has of it and that are sent. */
  sent_quantity: number;
  /** Of these, what has come back. */
  returned_quantity: number;
}

/** Pieces of the line that are withdrawn from and neither cancelled nor back. */
export function outstandingPieces({ quantity, gone_before, gone }: WithdrawnLine): number {
  return Math.max(0, quantity - Math.max(0, gone - gone_before));
}

/**
 * Where a withdrawal stands until its money is settled: `withdrawn` the goods lie with the seller, who holds
 * them back, `awaiting_goods` they are to come back, `received` the money is to be paid back.
 */
export type OpenWithdrawalState = "withdrawn" | "awaiting_goods" | "received";

export function openWithdrawalState(lines: readonly WithdrawnLine[]): OpenWithdrawalState {
  const open = lines.filter((line) => outstandingPieces(line) > 0);
  if (open.length === 0) {
    return "received";
  }
  return open.some((line) => line.sent_quantity > line.returned_quantity)
    ? "awaiting_goods"
    : "withdrawn";
}
