import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { reconcilePayments } from "../../../../workflows/funding/reconcile-payments";
import { reconcileSales } from "../../../../workflows/funding/reconcile-sales";

/** Posts now what an event lost, whenever it was: what the job does by itself, seldom for old ones. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const since = new Date(0);
  await reconcileSales(req.scope, { since, until: new Date() });
  res.json(await reconcilePayments(req.scope, since));
}
