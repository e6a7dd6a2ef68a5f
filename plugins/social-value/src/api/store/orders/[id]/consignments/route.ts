import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { consignmentsOfOrder } from "../../../../../consignments/order-consignments";
import { readableOrderId } from "../../../lib/order-reader";

/** For those who may read the order's trace: how far each enterprise's part of it has come. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = await readableOrderId(req);
  res.set("Cache-Control", "private, no-store");
  res.json({ consignments: await consignmentsOfOrder(req.scope, id, req.locale) });
}
