import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { followOrders } from "../consignments/follow-orders";
import { repairConsignments } from "../consignments/repair";
import { databaseOf } from "../workflows/lib/database";

const DAY_MS = 24 * 60 * 60 * 1000;

let lastRepair_ms = 0;

/**
 * Every five minutes: sees that the kept states of consignments follow the orders, since Medusa's migrations
 * end well though the script that makes the triggers has failed. After a start, once a day from then on, and
 * whenever they did not follow: the kept states against what they are. There should be nothing to put right.
 */
export default async function repairKeptStates(container: MedusaContainer): Promise<void> {
  const db = databaseOf(container);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const now_ms = Date.now();
  const wereMissing = await followOrders(db);
  if (wereMissing) {
    logger.error("Consignments: their states did not follow the orders; the triggers are made now");
  }
  if (!wereMissing && now_ms - lastRepair_ms < DAY_MS) {
    return;
  }
  const repaired = await repairConsignments(db);
  lastRepair_ms = now_ms;
  if (repaired > 0) {
    logger.warn(
      `Consignments: the kept states of ${repaired} orders were wrong, and are put right`,
    );
  }
}

export const config = { name: "repair-consignments", schedule: "*/5 * * * *" };
