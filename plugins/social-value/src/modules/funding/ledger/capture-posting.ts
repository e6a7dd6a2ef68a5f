import { monthOf, type Posting } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { allocationLock, lockInOrder, orderLock } from "./locks";
import { needsInMonth, type PlaceCost } from "./place-needs";
import { debtsOf, drawReserves, readReserves } from "./reserve-posting";
import { captureLines, contributors, planSale } from "./sale-lines";
import { readSales, type SaleSnapshot, type StoredSale } from "./sale-snapshot";
import {
  findTransaction,
  hashOf,
  insertTransaction,
  type NewTransaction,
  type PostingOutcome,
} from "./transaction";

export interface CaptureEvent {
  capture_id: string;
  payment_id: string;
  order_id: string;
  amount_minor: bigint;
  currency_code: string;
  event_at: Date;
  /** The month that it is booked in: the event's own, or a later one when that is closed. */
  month: string;
}

/** The key under which a capture is posted exactly once. */
export function captureKey(captureId: string): string {
  return `capture:${captureId}`;
}

/** The key under which a sale that costs the customer nothing is posted exactly once. */
export function freeSaleKey(orderId: string): string {
  return `sale:${orderId}`;
}

/** Whether the network alone pays: nothing is left to capture, but there is something to divide. */
export function isPaidByNetwork(sale: SaleSnapshot): boolean {
  return sale.total_minor === 0n && sale.lines.some((line) => line.network_discount_minor > 0n);
}

/**
 * Posts one capture: locks the order and its enterprises' month, draws their reserves if the month is
 * new to them, divides what the capture entitles each line to, and inserts the balanced postings, all
 * in one database transaction. The same event again is a no-op; the same key with another input is
 * refused ("idempotency_conflict"), and so is an order without a snapshot ("sale_snapshot_missing").
 */
export function postCapture(
  db: Knex,
  event: CaptureEvent,
  places: readonly PlaceCost[],
): Promise<PostingOutcome> {
  const { order_id, month, amount_minor } = event;
  return postOnce(db, { ...transactionOf(event), order_id }, { amount_minor, month }, places);
}

/**
 * Posts a sale that the network pays for in full, as a capture of nothing when the order is placed:
 * Medusa asks for no payment, so no capture will come. Exactly once, as {@link postCapture}.
 */
export function postFreeSale(
  db: Knex,
  sale: SaleSnapshot,
  month: string,
  places: readonly PlaceCost[],
): Promise<PostingOutcome> {
  const { order_id, currency_code, placed_at } = sale;
  const transaction = {
    kind: "capture" as const,
    idempotency_key: freeSaleKey(order_id),
    input_hash: hashOf([order_id, currency_code]),
    order_id,
    currency_code,
    event_at: placed_at,
  };
  return postOnce(db, transaction, { amount_minor: 0n, month }, places);
}

async function postOnce(
  db: Knex,
  transaction: NewTransaction & { order_id: string },
  { amount_minor, month }: { amount_minor: bigint; month: string },
  places: readonly PlaceCost[],
): Promise<PostingOutcome> {
  const { order_id } = transaction;
  return db.transaction(async (trx) => {
    await lockInOrder(trx, [orderLock(order_id)]);
    const earlier = await findTransaction(trx, transaction);
    if (earlier) {
      return { transaction_id: earlier, is_new: false };
    }
    const sale = await saleOf(trx, order_id);
    const enterprises = contributors(sale);
    await lockInOrder(
      trx,
      enterprises.map((id) => allocationLock(id, month)),
    );
    const reserves = await readReserves(trx, enterprises, month);
    await drawReserves(trx, reserves, places, { ...transaction, month });
    const postings = planSale(sale, {
      amount_minor,
      month,
      lines: await captureLines(trx, sale),
      needs_by_enterprise: await needsInMonth(trx, places, month),
      reserve_debts: debtsOf(reserves),
    });
    return { transaction_id: await insertTransaction(trx, transaction, postings), is_new: true };
  });
}

/** The order's snapshot; throws "sale_snapshot_missing". */
export async function saleOf(db: Knex, orderId: string): Promise<StoredSale> {
  const [sale] = await readSales(db, [orderId]);
  if (!sale) {
    throw networkError(
      MedusaError.Types.UNEXPECTED_STATE,
      "sale_snapshot_missing",
      `Order ${orderId} has no sale snapshot`,
      { order_id: orderId },
    );
  }
  return sale;
}

/** The postings that capturing the rest of the sale now would make; nothing is written or locked. */
export async function expectedPostings(
  db: Knex,
  sale: StoredSale,
  at: Date,
  places: readonly PlaceCost[],
): Promise<Posting[]> {
  const month = monthOf(at);
  const lines = await captureLines(db, sale);
  const amount_minor = lines.reduce((sum, line) => sum + (line.payable_minor ?? 0n), 0n);
  // What the network alone pays for is nothing to capture, and yet to be divided.
  if (amount_minor === 0n && lines.every((l) => l.promotion_minor === l.posted.promotion_minor)) {
    return [];
  }
  return planSale(sale, {
    amount_minor,
    month,
    lines,
    needs_by_enterprise: await needsInMonth(db, places, month),
  });
}

/** What makes a transaction of a capture: its facts, not the time at which it was told. */
function transactionOf(event: CaptureEvent): NewTransaction {
  const { capture_id, payment_id, order_id, currency_code, amount_minor, event_at } = event;
  return {
    kind: "capture",
    idempotency_key: captureKey(capture_id),
    input_hash: hashOf([capture_id, payment_id, order_id, currency_code, amount_minor.toString()]),
    order_id,
    payment_id,
    currency_code,
    event_at,
  };
}
