import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { TRADE_MODULE } from "../../../modules/trade";
import type TradeModuleService from "../../../modules/trade/service";
import { createBusinessCustomer } from "../../../workflows/trade/business-customers";
import type { BusinessCustomersParams, CreateBusinessCustomer } from "./validators";

/** Who buys on account, by name. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { q, kind, limit, offset } = req.validatedQuery as BusinessCustomersParams;
  const [business_customers, count] = await req.scope
    .resolve<TradeModuleService>(TRADE_MODULE)
    .listAndCountBusinessCustomers(
      { ...(q ? { q } : {}), ...(kind ? { kind } : {}) },
      { take: limit, skip: offset, order: { name: "ASC", id: "ASC" } },
    );
  res.json({ business_customers, count, limit, offset });
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateBusinessCustomer>,
  res: MedusaResponse,
): Promise<void> {
  const business_customer = await createBusinessCustomer(req.scope, req.validatedBody);
  res.json({ business_customer });
}
