import {
  divideRefund,
  lesserOf,
  type RefundableLine,
  sumOf,
  unmatchedPostings,
} from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { saleOf } from "./capture-posting";
import { capturedPostings, mirrorsOf, refundableLines } from "./captured-postings";
import { allocationLock, lockInOrder, orderLock } from "./locks";
import { contributors } from "./sale-lines";
import type { StoredSale } from "./sale-snapshot";
import {
  findTransaction,
  hashOf,
  insertTransaction,
  type NewTransaction,
  type PostingOutcome,
} from "./transaction";

/** What is given back of one of the order's own lines, öre. */
export interface RefundedLine {
  line_id: string;
  amount_minor: bigint;
}

export interface RefundEvent {
  refund_id: string;
  payment_id: string;
  order_id: string;
  amount_minor: bigint;
  currency_code: string;
  event_at: Date;
  /** The month that it is booked in: the event's own, or a later one when that is closed. */
  month: string;
  /** The lines that were asked for; none for a bare amount. */
  lines: readonly RefundedLine[];
}

/** The key under which a refund is posted exactly once. */
export function refundKey(refundId: string): string {
  return `refund:${refundId}`;
}

/**
 * Posts one refund as the mirror of what remains of the order's captures, each mirror linked to the
 * posting that it takes from, in one database transaction. The same event again is a no-op; the same
 * key with another input is refused ("idempotency_conflict"). Throws the domain's
 * "amount_exceeds_remaining" when more is given back than the ledger has of the order: a capture of it
 * is not posted yet.
 */
export async function postRefund(db: Knex, event: RefundEvent): Promise<PostingOutcome> {
  return db.transaction(async (trx) => {
    await lockInOrder(trx, [orderLock(event.order_id)]);
    const transaction = transactionOf(event);
    const earlier = await findTransaction(trx, transaction);
    if (earlier) {
      return { transaction_id: earlier, is_new: false };
    }
    const sale = await saleOf(trx, event.order_id);
    await lockInOrder(
      trx,
      contributors(sale).map((id) => allocationLock(id, event.month)),
    );
    const captured = await capturedPostings(trx, event.order_id);
    const lines = refundableLines(sale, captured);
    const excess_minor = toleratedExcess(event.amount_minor, lines);
    const amount_minor = event.amount_minor - excess_minor;
    const amounts = divideRefund(amount_minor, lines, askedByLine(sale, lines, event.lines));
    const postings = [
      ...mirrorsOf(amounts, captured, event.month),
      ...unmatchedPostings(-excess_minor, event.month),
    ];
    return { transaction_id: await insertTransaction(trx, transaction, postings), is_new: true };
  });
}

/** Medusa compares with a tolerance of the currency's smallest unit: so much more it may pay back. */
const TOLERANCE_MINOR = 1n;

function toleratedExcess(amount_minor: bigint, lines: readonly RefundableLine[]): bigint {
  const excess_minor = amount_minor - sumOf(lines.map((line) => line.remaining_minor));
  return excess_minor > 0n && excess_minor <= TOLERANCE_MINOR ? excess_minor : 0n;
}

/**
 * The amounts asked for by the order's own lines, as amounts of the sale's lines: one that an edit added
 * to gives back its latest part first. The money has left already, so what a line no longer has is not
 * refused here: it is spread as a bare amount.
 */
function askedByLine(
  sale: StoredSale,
  lines: readonly RefundableLine[],
  asked: readonly RefundedLine[],
): Map<string, bigint> {
  const parts = new Map<string, bigint>();
  for (const { line_id: item_id, amount_minor } of asked) {
    let left_minor = amount_minor;
    for (const { line_id } of sale.lines.filter((line) => line.item_id === item_id).reverse()) {
      const taken_minor = parts.get(line_id) ?? 0n;
      const line = lines.find((candidate) => candidate.line_id === line_id);
      const remaining_minor = (line?.remaining_minor ?? 0n) - taken_minor;
      const part_minor = lesserOf(left_minor, remaining_minor);
      parts.set(line_id, taken_minor + part_minor);
      left_minor -= part_minor;
    }
  }
  return parts;
}

/** One of the order's own lines, with what of it may be given back, öre. */
export interface RefundableItem {
  line_id: string;
  kind: "item" | "shipping";
  /** What is captured for it and not given back. */
  remaining_minor: bigint;
  /** The part of that which is owed to the customer, since the order has lost what it was paid for. */
  owed_minor: bigint;
}

/** What is captured for each of the order's own lines and not given back. */
export async function refundableByItem(db: Knex, orderId: string): Promise<RefundableItem[]> {
  const sale = await saleOf(db, orderId);
  const lines = refundableLines(sale, await capturedPostings(db, orderId));
  const items = new Map<string, "item" | "shipping">();
  for (const { item_id, kind } of sale.lines) {
    items.set(item_id, kind);
  }
  return [...items].map(([line_id, kind]) => {
    const ids = sale.lines.filter((line) => line.item_id === line_id).map((line) => line.line_id);
    const own = lines.filter((line) => line.line_id !== null && ids.includes(line.line_id));
    return {
      line_id,
      kind,
      remaining_minor: sumOf(own.map((line) => line.remaining_minor)),
      owed_minor: sumOf(own.map((line) => lesserOf(line.reduced_minor, line.remaining_minor))),
    };
  });
}

/** What makes a transaction of a refund: its facts, not the time at which it was told. */
function transactionOf(event: RefundEvent): NewTransaction {
  const { refund_id, payment_id, order_id, currency_code, amount_minor, event_at, lines } = event;
  const facts = [refund_id, payment_id, order_id, currency_code, amount_minor.toString()];
  const lineFacts = lines.flatMap((line) => [line.line_id, line.amount_minor.toString()]);
  return {
    kind: "refund",
    idempotency_key: refundKey(refund_id),
    input_hash: hashOf([...facts, ...lineFacts]),
    order_id,
    payment_id,
    currency_code,
    event_at,
  };
}
