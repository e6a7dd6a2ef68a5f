import { divideOverRemaining, lesserOf, sumOf } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { saleOf } from "./capture-posting";
import { capturedPostings, mirrorsOf, refundableLines } from "./captured-postings";
import { allocationLock, lockInOrder, orderLock } from "./locks";
import { needsInMonth, type PlaceCost } from "./place-needs";
import { debtsOf, readReserves } from "./reserve-posting";
import { captureLines, contributors, planSale } from "./sale-lines";
import { hashOf, insertTransaction, type NewPosting } from "./transaction";

export interface ExchangeEvent {
  order_id: string;
  event_at: Date;
  month: string;
}

/**
 * Moves what the customer has paid for lines that the order no longer holds to lines that it has got
 * instead, as far as both go: in an exchange, or where a return's freight is set off against its refund,
 * no money moves and no capture or refund tells of it. One balanced transaction that takes nothing
 * from the customer. Gives the öre moved; 0n when there is nothing to set off.
 */
export async function postExchange(
  db: Knex,
  event: ExchangeEvent,
  places: readonly PlaceCost[],
): Promise<bigint> {
  const { order_id, month } = event;
  return db.transaction(async (trx) => {
    await lockInOrder(trx, [orderLock(order_id)]);
    const sale = await saleOf(trx, order_id);
    const enterprises = contributors(sale);
    await lockInOrder(
      trx,
      enterprises.map((id) => allocationLock(id, month)),
    );
    const captured = await capturedPostings(trx, order_id);
    const owed = refundableLines(sale, captured)
      .map(({ line_id, ...line }) => ({
        key: line_id ?? "",
        remaining: lesserOf(line.reduced_minor, line.remaining_minor),
      }))
      // What was paid back beyond what was paid remains below nothing, and is owed to nobody.
      .filter((line) => line.remaining > 0n);
    const lines = await captureLines(trx, sale);
    const payable_minor = sumOf(lines.map((line) => line.payable_minor ?? 0n));
    const moved_minor = lesserOf(sumOf(owed.map((line) => line.remaining)), payable_minor);
    if (moved_minor === 0n) {
      return 0n;
    }
    const mirrors = mirrorsOf(divideOverRemaining(moved_minor, owed), captured, month);
    const postings: NewPosting[] = planSale(sale, {
      amount_minor: moved_minor,
      month,
      lines,
      needs_by_enterprise: await needsInMonth(trx, places, month),
      reserve_debts: debtsOf(await readReserves(trx, enterprises, month)),
    });
    await insertTransaction(trx, await transactionOf(trx, event, sale.currency_code), [
      ...mirrors,
      ...postings,
    ]);
    return moved_minor;
  });
}

/** An order's exchanges are numbered: each is worked out from what the one before it left. */
async function transactionOf(trx: Knex, { order_id, event_at }: ExchangeEvent, currency: string) {
  const [row] = await sqlRows<{ n: number }>(
    trx,
    "SELECT count(*)::int AS n FROM ledger_transaction WHERE order_id = ? AND kind = 'exchange'",
    [order_id],
  );
  const number = String((row?.n ?? 0) + 1);
  return {
    kind: "exchange" as const,
    idempotency_key: `exchange:${order_id}:${number}`,
    input_hash: hashOf([order_id, number]),
    order_id,
    currency_code: currency,
    event_at,
  };
}
