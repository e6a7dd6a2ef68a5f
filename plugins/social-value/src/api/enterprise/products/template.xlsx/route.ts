import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendTemplate } from "../sheets";

// Routes are known by their handlers' names.
export function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  return sendTemplate(req, res, "xlsx");
}
