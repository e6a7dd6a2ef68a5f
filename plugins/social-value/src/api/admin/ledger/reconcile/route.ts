import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { reconcilePayments } from "../../../../workflows/funding/reconcile-payments";

/** Posts now what an event lost, whenever it was: what the job does by itself, seldom for old ones. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await reconcilePayments(req.scope, new Date(0)));
}
