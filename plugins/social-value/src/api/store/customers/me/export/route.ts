import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownData } from "../../../../../customers/own-data";
import { ownImpact } from "../../../../../customers/own-impact";
import { clock } from "../../../../../lib/clock";
import { countTry } from "../../../../../lib/rate-limits";
import { claimGuestOrders } from "../../../../../workflows/customer/claim-orders";
import { databaseOf } from "../../../../../workflows/lib/database";
import { customerOf } from "../../guard";

/** All that is kept of the customer, as one JSON file. */
export async function GET(
  req: MedusaRequest & { locale?: string },
  res: MedusaResponse,
): Promise<void> {
  const customer = customerOf(res);
  const db = databaseOf(req.scope);
  await countTry(req.scope, "own_export", customer.id);
  await claimGuestOrders(db, customer);
  const [data, impact] = await Promise.all([
    ownData(db, customer),
    ownImpact(req.scope, customer.id, req.locale),
  ]);
  const exported_at = clock.now().toISOString();
  const name = `insteg-${exported_at.slice(0, 10)}.json`;
  res.setHeader("content-disposition", `attachment; filename="${name}"`);
  res.json({ exported_at, amounts: "öre", ...data, impact });
}
