import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FUNDING_MODULE } from "../../../modules/funding";
import type FundingModuleService from "../../../modules/funding/service";

/** What was captured without a line that explains it: for finance to look into. Öre. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { amount_minor, orders_count, orders } = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .unmatched();
  const { data: numbered } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: orders.map((order) => order.order_id) },
  });
  res.json({
    unmatched: {
      amount_minor: Number(amount_minor),
      orders_count,
      orders: orders.map(({ order_id, amount_minor: ofOrder }) => ({
        order_id,
        display_id: numbered.find((order) => order.id === order_id)?.display_id ?? null,
        amount_minor: Number(ofOrder),
      })),
    },
  });
}
