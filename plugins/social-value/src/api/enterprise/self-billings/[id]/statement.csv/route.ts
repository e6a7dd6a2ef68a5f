import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendSelfBilling } from "../../send-self-billing";

export function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  return sendSelfBilling(req, res, "csv");
}
