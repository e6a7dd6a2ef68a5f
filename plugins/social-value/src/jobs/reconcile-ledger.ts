import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { reconcilePayments } from "../workflows/funding/reconcile-payments";
import { reconcileSales } from "../workflows/funding/reconcile-sales";

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WINDOW_MS = 14 * DAY_MS;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;
/** Longer than placing an order can take: Medusa holds its cart for two minutes at most. */
const SETTLED_AFTER_MS = 5 * MINUTE_MS;

let lastFullPass_ms = 0;
/** Payments that could not be posted: how often in a row, and when they are tried next. */
const failing = new Map<string, { times: number; next_ms: number }>();

/**
 * Every minute: snapshots and posts what a lost event left out of the ledger during the last fortnight.
 * After a start, and once a day from then on, it looks through all orders and payments there are, so
 * that nothing older is left out for good. A payment that fails is tried again ever more seldom, once
 * an hour at least.
 */
export default async function reconcileLedger(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const now_ms = Date.now();
  const isFull = now_ms - lastFullPass_ms >= DAY_MS;
  const since = isFull ? new Date(0) : new Date(now_ms - WINDOW_MS);
  const until = new Date(now_ms - SETTLED_AFTER_MS);
  const sales = await reconcileSales(container, { since, until });
  if (sales.placed > 0) {
    logger.info(`Ledger: took in ${sales.placed} placed orders that an event had lost`);
  }
  for (const { order_id, message } of sales.failed) {
    logger.error(`Ledger: order ${order_id} could not be taken in: ${message}`);
  }
  const waits = (id: string) => (failing.get(id)?.next_ms ?? 0) > now_ms;
  const { posted, failed } = await reconcilePayments(container, since, waits);
  if (isFull) {
    lastFullPass_ms = now_ms;
  }
  if (posted > 0) {
    logger.info(`Ledger: posted ${posted} captures and refunds that an event had lost`);
  }
  for (const { payment_id, message } of failed) {
    const times = (failing.get(payment_id)?.times ?? 0) + 1;
    const wait_ms = Math.min(LONGEST_WAIT_MS, 2 ** times * MINUTE_MS);
    failing.set(payment_id, { times, next_ms: now_ms + wait_ms });
    logger.error(`Ledger: payment ${payment_id} could not be posted: ${message}`);
  }
}

export const config = { name: "reconcile-ledger", schedule: "* * * * *" };
