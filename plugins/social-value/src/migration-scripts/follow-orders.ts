import type { ExecArgs } from "@medusajs/framework/types";
import { followOrders as follow } from "../consignments/follow-orders";
import { repairConsignments } from "../consignments/repair";
import { databaseOf } from "../workflows/lib/database";

/**
 * Lets the kept states of consignments follow Medusa's orders, and brings those of the orders that are there
 * already up to what they are. May be run again; what fails here, a job does when the shop is started.
 */
export default async function followOrders({ container }: ExecArgs): Promise<void> {
  const db = databaseOf(container);
  await follow(db);
  await repairConsignments(db);
}
