import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { billClosedMonths } from "../workflows/payout/bill-months";
import { runScheduledPayouts } from "../workflows/payout/scheduled-payouts";

/**
 * Every hour: bills the supplies of months that are closed, so that their VAT is among what is paid, and
 * then makes the payout run that the network's schedule says, unless it has been made.
 */
export default async function payEnterprises(container: MedusaContainer): Promise<void> {
  await billClosedMonths(container);
  const run = await runScheduledPayouts(container);
  if (run) {
    const { created, sent, failed } = run;
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Payouts: made ${created}, sent ${sent}, refused ${failed}`);
  }
}

export const config = { name: "pay-enterprises", schedule: "23 * * * *" };
