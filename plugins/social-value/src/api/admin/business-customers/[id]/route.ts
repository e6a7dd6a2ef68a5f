import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  findBusinessCustomer,
  updateBusinessCustomer,
} from "../../../../workflows/trade/business-customers";
import { idOf } from "../../../lib/id-of";
import type { UpdateBusinessCustomer } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ business_customer: await findBusinessCustomer(req.scope, idOf(req)) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateBusinessCustomer>,
  res: MedusaResponse,
): Promise<void> {
  const business_customer = await updateBusinessCustomer(req.scope, idOf(req), req.validatedBody);
  res.json({ business_customer });
}
