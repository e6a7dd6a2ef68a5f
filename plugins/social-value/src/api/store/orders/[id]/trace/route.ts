import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { traceOfOrder } from "../../../../../trace/trace-of-order";
import { readableOrderId } from "../../../lib/order-reader";

/** For the order's owner when signed in, and for whoever holds its signed token. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = await readableOrderId(req);
  res.set("Cache-Control", "private, no-store");
  res.json({
    trace: await traceOfOrder(req.scope, id, { locale: req.locale, audience: "public" }),
  });
}
