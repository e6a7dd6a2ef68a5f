import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listParts } from "../../../modules/funding/withdrawals/withdrawal";
import { databaseOf } from "../../../workflows/lib/database";
import { withdrawalRows } from "../../../workflows/withdrawal/withdrawal-rows";
import type { WithdrawalsParams } from "./validators";

/** Customers' withdrawals by the enterprise that sold, those that wait the longest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { state, limit, offset } = req.validatedQuery as WithdrawalsParams;
  const is_open = state === undefined ? undefined : state === "open";
  const { parts, count } = await listParts(databaseOf(req.scope), { is_open, limit, offset });
  res.json({ withdrawals: await withdrawalRows(req.scope, parts), count, limit, offset });
}
