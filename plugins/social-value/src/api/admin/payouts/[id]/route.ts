import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { payoutStatement } from "../../../../workflows/payout/payout-statement";
import { idOf } from "../../../lib/id-of";
import { statementView } from "../views";

/** A payout with everything that it settles. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ payout: statementView(await payoutStatement(req.scope, idOf(req))) });
}
