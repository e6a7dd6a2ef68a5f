import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../../../modules/funding";
import type FundingModuleService from "../../../../../modules/funding/service";
import { orderWords } from "../../../../../trace/order-words";
import { ensureSale } from "../../../../../workflows/funding/record-sale";
import { idOf } from "../../../../lib/id-of";

/** What may be given back of each of an order's items and shipping methods, öre. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const orderId = idOf(req);
  await ensureSale(req.scope, orderId);
  const funding = req.scope.resolve<FundingModuleService>(FUNDING_MODULE);
  const [lines, words] = await Promise.all([
    funding.refundableLines(orderId),
    orderWords(req.scope, orderId),
  ]);
  res.json({
    lines: lines.map(({ line_id, kind, remaining_minor }) => ({
      line_id,
      kind,
      title: words?.items.get(line_id)?.title ?? words?.shipping.get(line_id) ?? "",
      variant_title: words?.items.get(line_id)?.variant_title ?? null,
      remaining_minor: Number(remaining_minor),
    })),
  });
}
