import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownImpact } from "../../../../../customers/own-impact";
import { claimGuestOrders } from "../../../../../workflows/customer/claim-orders";
import { databaseOf } from "../../../../../workflows/lib/database";
import { customerOf } from "../../guard";

/** What the customer's own purchases have funded, of all years. */
export async function GET(
  req: MedusaRequest & { locale?: string },
  res: MedusaResponse,
): Promise<void> {
  const customer = customerOf(res);
  await claimGuestOrders(databaseOf(req.scope), customer);
  res.json({ impact: await ownImpact(req.scope, customer.id, req.locale) });
}
