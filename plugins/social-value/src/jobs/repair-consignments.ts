import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { repairConsignments } from "../consignments/repair";
import { databaseOf } from "../workflows/lib/database";

/** Every night: the kept states of consignments against what they are. There should be nothing to put right. */
export default async function repairKeptStates(container: MedusaContainer): Promise<void> {
  const repaired = await repairConsignments(databaseOf(container));
  if (repaired > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Consignments: the kept states of ${repaired} orders were wrong, and are put right`);
  }
}

export const config = { name: "repair-consignments", schedule: "23 3 * * *" };
