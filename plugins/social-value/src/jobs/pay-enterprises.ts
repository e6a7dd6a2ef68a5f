import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runScheduledPayouts } from "../workflows/payout/scheduled-payouts";

/** Every hour: makes the payout run that the network's schedule says, unless it has been made. */
export default async function payEnterprises(container: MedusaContainer): Promise<void> {
  const run = await runScheduledPayouts(container);
  if (run) {
    const { created, sent, failed } = run;
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Payouts: made ${created}, sent ${sent}, refused ${failed}`);
  }
}

export const config = { name: "pay-enterprises", schedule: "23 * * * *" };
