import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { settleCancellations } from "../workflows/consignment/settle-cancellation";

/** Every minute: gives back what a crash or a refund that failed left owing for what cannot be sent. */
export default async function settleWaiting(container: MedusaContainer): Promise<void> {
  const taken = await settleCancellations(container);
  if (taken > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Consignments: took up what was cancelled of ${taken} orders`);
  }
}

export const config = { name: "settle-cancellations", schedule: "* * * * *" };
