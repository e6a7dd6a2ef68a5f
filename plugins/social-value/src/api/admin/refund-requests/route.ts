import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { listRefundRequests } from "../../../modules/funding/refund-requests/refund-request";
import { databaseOf } from "../../../workflows/lib/database";
import type { RefundRequestsParams } from "./validators";
import { refundRequestView } from "./views";

/** What enterprises ask to give back, those that wait the longest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { state, limit, offset } = req.validatedQuery as RefundRequestsParams;
  const page = await listRefundRequests(databaseOf(req.scope), { state, limit, offset });
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const idsOf = (key: "order_id" | "enterprise_id") => [
    ...new Set(page.requests.map((request) => request[key])),
  ];
  const [{ data: orders }, { data: enterprises }] = await Promise.all([
    query.graph({
      ...{ entity: "order", fields: ["id", "display_id"], filters: { id: idsOf("order_id") } },
    }),
    query.graph({
      ...{ entity: "enterprise", fields: ["id", "name"], filters: { id: idsOf("enterprise_id") } },
    }),
  ]);
  res.json({
    refund_requests: page.requests.map((request) => ({
      ...refundRequestView(request),
      display_id: orders.find(({ id }) => id === request.order_id)?.display_id ?? null,
      enterprise_name: enterprises.find(({ id }) => id === request.enterprise_id)?.name ?? "",
    })),
    count: page.count,
    limit,
    offset,
  });
}
