import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { payoutStatement } from "../../../../workflows/payout/payout-statement";
import { idOf } from "../../../lib/id-of";
import { withAccountShown } from "../account-shown";
import { statementView } from "../views";

/** A payout with everything that it settles. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const statement = await payoutStatement(req.scope, idOf(req));
  res.json({ payout: withAccountShown(statementView(statement), res) });
}
