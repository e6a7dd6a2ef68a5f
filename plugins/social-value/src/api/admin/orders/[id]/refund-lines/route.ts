import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { refundLinesWorkflow } from "../../../../../workflows/funding/refund-lines";
import { idOf } from "../../../../lib/id-of";
import type { RefundLinesBody } from "./validators";

/** Gives back amounts of an order's lines; answers with what was given back, öre. */
export async function POST(
  req: AuthenticatedMedusaRequest<RefundLinesBody>,
  res: MedusaResponse,
): Promise<void> {
  const { lines, note } = req.validatedBody;
  const { result } = await refundLinesWorkflow(req.scope).run({
    input: {
      order_id: idOf(req),
      lines: lines.map((line) => ({ ...line, amount_minor: BigInt(line.amount_minor) })),
      note,
      created_by: req.auth_context.actor_id,
    },
  });
  res.json({ refund: { amount_minor: Number(result.amount_minor) } });
}
