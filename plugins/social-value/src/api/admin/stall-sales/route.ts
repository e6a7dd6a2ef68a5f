import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { databaseOf } from "../../../workflows/lib/database";
import { listWaitingSales } from "../../../workflows/stall/waiting-sales";
import type { WaitingSalesParams } from "./validators";

/** Stall sales that wait to be booked, and why; those that wait the longest first. Öre. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset } = req.validatedQuery as WaitingSalesParams;
  const { sales, count } = await listWaitingSales(databaseOf(req.scope), { limit, offset });
  res.json({ stall_sales: sales, count, limit, offset });
}
