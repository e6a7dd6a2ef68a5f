import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { offersStripe } from "../lib/stripe-client";
import { offerStripe } from "../workflows/payment/offer-stripe";
import { reconcileStripe } from "../workflows/payment/reconcile-stripe";

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A payment that takes longer is looked at once a day, for as long as Stripe may still get the money. */
const SOON_MS = 3 * 60 * MINUTE_MS;
const LATE_MS = 30 * DAY_MS;
/** Whoever is paying in the browser comes first. */
const SETTLED_AFTER_MS = 2 * MINUTE_MS;

let lastFullPass_ms = 0;

/**
 * Every minute, when Stripe is configured: offers it in the shop's region, and sees to it that nobody has
 * paid without getting the order or the money back. After a start, and once a day, it looks a month back.
 */
export default async function settlePayments(container: MedusaContainer): Promise<void> {
  if (!offersStripe()) {
    return;
  }
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  for (const region of await offerStripe(container)) {
    logger.info(`Stripe is offered in region ${region} from now on`);
  }
  const now_ms = Date.now();
  const isFull = now_ms - lastFullPass_ms >= DAY_MS;
  const { placed, returned, fees, refunds, failed } = await reconcileStripe(container, {
    since: new Date(now_ms - (isFull ? LATE_MS : SOON_MS)),
    until: new Date(now_ms - SETTLED_AFTER_MS),
  });
  if (isFull) {
    lastFullPass_ms = now_ms;
  }
  if (placed + returned + fees + refunds.made > 0) {
    logger.info(
      `Stripe: ${placed} orders placed that were paid, ${returned} payments given back, ` +
        `${refunds.made} refunds made, ${fees} fees posted`,
    );
  }
  for (const { what, message } of [
    ...failed,
    ...refunds.failed.map(({ refund_id, message }) => ({ what: refund_id, message })),
  ]) {
    logger.error(`Stripe: ${what} could not be settled: ${message}`);
  }
}

export const config = { name: "settle-payments", schedule: "* * * * *" };
