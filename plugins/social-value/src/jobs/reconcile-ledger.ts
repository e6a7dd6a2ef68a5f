import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { reconcileCaptures } from "../workflows/funding/reconcile-captures";

const WINDOW_MS = 14 * 24 * 60 * 60 * 1000;
const FULL_AT_HOUR = 3;

/**
 * Every minute: posts what a lost event left out of the ledger during the last fortnight. Once a
 * night it looks through all captures there are, so that nothing older is left out for good.
 */
export default async function reconcileLedger(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const now = new Date();
  const isFull = now.getHours() === FULL_AT_HOUR && now.getMinutes() === 0;
  const since = isFull ? new Date(0) : new Date(now.getTime() - WINDOW_MS);
  const { posted, failed } = await reconcileCaptures(container, since);
  if (posted > 0) {
    logger.info(`Ledger: posted ${posted} captures that an event had lost`);
  }
  for (const { payment_id, message } of failed) {
    logger.error(`Ledger: payment ${payment_id} could not be posted: ${message}`);
  }
}

export const config = { name: "reconcile-ledger", schedule: "* * * * *" };
