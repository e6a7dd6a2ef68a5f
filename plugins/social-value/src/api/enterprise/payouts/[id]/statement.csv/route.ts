import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendStatement } from "../../send-statement";

export function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  return sendStatement(req, res, "csv");
}
