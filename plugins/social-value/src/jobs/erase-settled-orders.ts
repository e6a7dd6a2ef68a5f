import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { eraseSettledOrders } from "../workflows/customer/erase-account";

/** Every hour: orders of erased accounts that are delivered, paid and past regretting lose their person. */
export default async function eraseSettled(container: MedusaContainer): Promise<void> {
  const count = await eraseSettledOrders(container);
  if (count > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Customers: erased the person in ${count} orders of erased accounts`);
  }
}

export const config = { name: "erase-settled-orders", schedule: "17 * * * *" };
