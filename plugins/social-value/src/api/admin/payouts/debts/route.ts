import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { settleDebtWorkflow } from "../../../../workflows/payout/finish-payout";
import type { SettleDebt } from "../validators";

/** Settles what an enterprise owes, by an invoice or a write-off. Gives the debt, öre. */
export async function POST(
  req: AuthenticatedMedusaRequest<SettleDebt>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await settleDebtWorkflow(req.scope).run({ input: req.validatedBody });
  res.json({ debt_minor: Number(result.debt_minor) });
}
