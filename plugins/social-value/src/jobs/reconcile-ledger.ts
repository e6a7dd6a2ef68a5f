import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { reconcileCaptures } from "../workflows/funding/reconcile-captures";
import { reconcileSales } from "../workflows/funding/reconcile-sales";

const WINDOW_MS = 14 * 24 * 60 * 60 * 1000;
/** Longer than placing an order can take: Medusa holds its cart for two minutes at most. */
const SETTLED_AFTER_MS = 5 * 60 * 1000;
const FULL_AT_HOUR = 3;

/**
 * Every minute: snapshots and posts what a lost event left out of the ledger during the last
 * fortnight. Once a night it looks through all orders and captures there are, so that nothing older
 * is left out for good.
 */
export default async function reconcileLedger(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const now = new Date();
  const isFull = now.getHours() === FULL_AT_HOUR && now.getMinutes() === 0;
  const since = isFull ? new Date(0) : new Date(now.getTime() - WINDOW_MS);
  const until = new Date(now.getTime() - SETTLED_AFTER_MS);
  const sales = await reconcileSales(container, { since, until });
  if (sales.placed > 0) {
    logger.info(`Ledger: took in ${sales.placed} placed orders that an event had lost`);
  }
  for (const { order_id, message } of sales.failed) {
    logger.error(`Ledger: order ${order_id} could not be taken in: ${message}`);
  }
  const captures = await reconcileCaptures(container, since);
  if (captures.posted > 0) {
    logger.info(`Ledger: posted ${captures.posted} captures that an event had lost`);
  }
  for (const { payment_id, message } of captures.failed) {
    logger.error(`Ledger: payment ${payment_id} could not be posted: ${message}`);
  }
}

export const config = { name: "reconcile-ledger", schedule: "* * * * *" };
