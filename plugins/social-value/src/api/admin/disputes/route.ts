import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FUNDING_MODULE } from "../../../modules/funding";
import type FundingModuleService from "../../../modules/funding/service";

/** Payments that customers' banks have questioned, the latest first, with what each has cost. Öre. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const page = req.validatedQuery as { limit: number; offset: number };
  const { disputes, count } = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listDisputes(page);
  const { data: orders } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: disputes.flatMap((one) => one.order_id ?? []) },
  });
  res.json({
    disputes: disputes.map(({ amount_minor, taken_minor, fee_minor, ...dispute }) => ({
      ...dispute,
      display_id: orders.find(({ id }) => id === dispute.order_id)?.display_id ?? null,
      amount_minor: Number(amount_minor),
      taken_minor: Number(taken_minor),
      fee_minor: Number(fee_minor),
    })),
    ...{ count, ...page },
  });
}
