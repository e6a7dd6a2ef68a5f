import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownOrders } from "../../../../../customers/own-orders";
import { networkDirectory } from "../../../../../directory/directory";
import { clock } from "../../../../../lib/clock";
import { claimGuestOrders } from "../../../../../workflows/customer/claim-orders";
import { databaseOf } from "../../../../../workflows/lib/database";
import { customerOf } from "../../guard";
import { ownOrderView } from "../../views";

/** A page of the customer's orders, those among them that their address placed without signing in. */
export async function GET(
  req: MedusaRequest & { locale?: string },
  res: MedusaResponse,
): Promise<void> {
  const customer = customerOf(res);
  const db = databaseOf(req.scope);
  const page = req.validatedQuery as { limit: number; offset: number };
  await claimGuestOrders(db, customer);
  const [directory, { orders, count }] = await Promise.all([
    networkDirectory(req.scope, req.locale),
    ownOrders(db, customer.id, page, clock.now()),
  ]);
  res.json({ orders: orders.map((order) => ownOrderView(order, directory)), count, ...page });
}
