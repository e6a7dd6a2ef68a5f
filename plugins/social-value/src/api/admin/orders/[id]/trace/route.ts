import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { traceOfOrder } from "../../../../../trace/trace-of-order";
import { idOf } from "../../../../lib/id-of";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({
    trace: await traceOfOrder(req.scope, idOf(req), { locale: req.locale, audience: "network" }),
  });
}
