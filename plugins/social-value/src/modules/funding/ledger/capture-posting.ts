import {
  type CaptureInput,
  type CaptureLine,
  customerPayment,
  monthOf,
  networkPromotion,
  type PlaceNeed,
  type Posting,
  placeNeed,
  planCapture,
} from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { sqlRows } from "../../../lib/sql";
import { componentsOfLine } from "./components";
import { allocationLock, lockInOrder, orderLock } from "./locks";
import { readSales, type SaleSnapshot } from "./sale-snapshot";
import { findTransaction, hashOf, insertTransaction, type NewTransaction } from "./transaction";

/** A place and what it costs in the month of the capture. Amounts in öre for the whole place. */
export interface PlaceCost {
  place_id: string;
  enterprise_id: string;
  occupied_seats: number;
  seat_cost_minor: number;
  public_support_minor: number;
}

export interface CaptureEvent {
  capture_id: string;
  payment_id: string;
  order_id: string;
  amount_minor: bigint;
  currency_code: string;
  event_at: Date;
}

/** What posting a capture did: a new transaction, or the one that the same event made before. */
export interface CaptureOutcome {
  transaction_id: string;
  is_new: boolean;
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
 * Posts one capture: locks the order and its enterprises' month, divides what the capture entitles
 * each line to, and inserts the balanced postings, all in one database transaction. The same event
 * again is a no-op; the same key with another input is refused ("idempotency_conflict").
 */
export function postCapture(
  db: Knex,
  event: CaptureEvent,
  places: readonly PlaceCost[],
): Promise<CaptureOutcome> {
  return postOnce(
    db,
    { ...transactionOf(event), order_id: event.order_id },
    event.amount_minor,
    places,
  );
}

/**
 * Posts a sale that the network pays for in full, as a capture of nothing when the order is placed:
 * Medusa asks for no payment, so no capture will come. Exactly once, as {@link postCapture}.
 */
export function postFreeSale(
  db: Knex,
  sale: SaleSnapshot,
  places: readonly PlaceCost[],
): Promise<CaptureOutcome> {
  const { order_id, currency_code, placed_at } = sale;
  const transaction = {
    kind: "capture" as const,
    idempotency_key: freeSaleKey(order_id),
    input_hash: hashOf([order_id, currency_code]),
    order_id,
    currency_code,
    event_at: placed_at,
  };
  return postOnce(db, transaction, 0n, places);
}

async function postOnce(
  db: Knex,
  transaction: NewTransaction & { order_id: string },
  amount_minor: bigint,
  places: readonly PlaceCost[],
): Promise<CaptureOutcome> {
  const { order_id } = transaction;
  const month = monthOf(transaction.event_at);
  return db.transaction(async (trx) => {
    const [sale] = await readSales(trx, [order_id]);
    if (!sale) {
      throw networkError(
        MedusaError.Types.UNEXPECTED_STATE,
        "sale_snapshot_missing",
        `Order ${order_id} has no sale snapshot`,
        { order_id },
      );
    }
    await lockInOrder(trx, [
      orderLock(order_id),
      ...contributors(sale).map((id) => allocationLock(id, month)),
    ]);
    const earlier = await findTransaction(trx, transaction);
    if (earlier) {
      return { transaction_id: earlier, is_new: false };
    }
    const postings = planSale(sale, {
      amount_minor,
      month,
      lines: captureLines(sale, await postedByLine(trx, order_id)),
      needs_by_enterprise: needsByEnterprise(places, await fundedByPlace(trx, places, month)),
    });
    return { transaction_id: await insertTransaction(trx, transaction, postings), is_new: true };
  });
}

/** The postings that capturing the rest of the sale now would make; nothing is written or locked. */
export async function expectedPostings(
  db: Knex,
  sale: SaleSnapshot,
  at: Date,
  places: readonly PlaceCost[],
): Promise<Posting[]> {
  const month = monthOf(at);
  const lines = captureLines(sale, await postedByLine(db, sale.order_id));
  const amount_minor = lines.reduce((sum, l) => sum + l.gross_minor - l.posted.gross_minor, 0n);
  // What the network alone pays for is nothing to capture, and yet to be divided.
  if (amount_minor === 0n && lines.every((l) => l.promotion_minor === l.posted.promotion_minor)) {
    return [];
  }
  return planSale(sale, {
    amount_minor,
    month,
    lines,
    needs_by_enterprise: needsByEnterprise(places, await fundedByPlace(db, places, month)),
  });
}

/** Plans a capture with the lines keyed by position, so that ties do not hang on random ids. */
function planSale(sale: SaleSnapshot, input: CaptureInput): Posting[] {
  const idOf = new Map(sale.lines.map((line) => [positionKey(line.position), line.line_id]));
  return planCapture(input).map((posting) => ({
    ...posting,
    line_id: posting.line_id === null ? null : (idOf.get(posting.line_id) ?? null),
  }));
}

function positionKey(position: number): string {
  return position.toString().padStart(6, "0");
}

/** The enterprises of a sale whose stages contribute to training, sorted. */
export function contributors(sale: SaleSnapshot): string[] {
  const ids = sale.lines.flatMap((line) =>
    line.stages.filter((stage) => stage.contribution_bp > 0).map((stage) => stage.enterprise_id),
  );
  return [...new Set(ids)].sort();
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

type PostedRow = { line_id: string; component: string | null; account: string; amount: string };

/** What captures have posted for the order so far, by line, component and account. */
async function postedByLine(db: Knex, orderId: string): Promise<PostedRow[]> {
  const rows = await sqlRows<PostedRow>(
    db,
    `SELECT p.line_id, p.component, p.account, sum(p.amount_minor)::text AS amount
       FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
      WHERE t.order_id = ? AND t.kind = 'capture' AND p.line_id IS NOT NULL
      GROUP BY p.line_id, p.component, p.account`,
    [orderId],
  );
  return rows;
}

function captureLines(sale: SaleSnapshot, posted: readonly PostedRow[]): CaptureLine[] {
  return sale.lines.map((line) => {
    const { components, promotion_minor } = componentsOfLine(sale, line);
    const rows = posted.filter((row) => row.line_id === line.line_id);
    const paidFrom = (account: string) =>
      rows
        .filter((row) => row.account === account)
        .reduce((sum, row) => sum - BigInt(row.amount), 0n);
    const by_component = new Map<string, bigint>();
    for (const row of rows) {
      if (row.component && row.account !== networkPromotion()) {
        by_component.set(
          row.component,
          (by_component.get(row.component) ?? 0n) + BigInt(row.amount),
        );
      }
    }
    return {
      line_id: positionKey(line.position),
      gross_minor: line.gross_minor,
      promotion_minor,
      components,
      posted: {
        gross_minor: paidFrom(customerPayment()),
        promotion_minor: paidFrom(networkPromotion()),
        by_component,
      },
    };
  });
}

/** What the places have received in the month, in öre, reversals deducted. */
async function fundedByPlace(
  db: Knex,
  places: readonly PlaceCost[],
  month: string,
): Promise<Map<string, bigint>> {
  const rows = await sqlRows<{ place_id: string; funded: string }>(
    db,
    `SELECT place_id, sum(amount_minor)::text AS funded FROM ledger_posting
      WHERE place_id = ANY(?) AND month = ? GROUP BY place_id`,
    [places.map((place) => place.place_id), month],
  );
  return new Map(rows.map((row) => [row.place_id, BigInt(row.funded)]));
}

function needsByEnterprise(
  places: readonly PlaceCost[],
  funded: ReadonlyMap<string, bigint>,
): Map<string, PlaceNeed[]> {
  const needs = new Map<string, PlaceNeed[]>();
  for (const place of places) {
    const need_minor = placeNeed({
      seat_cost_minor: BigInt(place.seat_cost_minor),
      occupied_seats: place.occupied_seats,
      public_support_minor: BigInt(place.public_support_minor),
      funded_minor: funded.get(place.place_id) ?? 0n,
    });
    const ofEnterprise = needs.get(place.enterprise_id) ?? [];
    ofEnterprise.push({ place_id: place.place_id, need_minor });
    needs.set(place.enterprise_id, ofEnterprise);
  }
  return needs;
}
