import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { payoutStatement } from "../../../../workflows/payout/payout-statement";
import { idOf } from "../../../lib/id-of";
import { emailsOfStaff } from "../../lib/emails-of-staff";
import { withAccountShown } from "../account-shown";
import { statementView } from "../views";

/** A payout with everything that it settles, and the e-mail address of whoever said how it ended. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const payout = statementView(await payoutStatement(req.scope, idOf(req)));
  const emailOf = await emailsOfStaff(req.scope, [payout.ended_by]);
  const shown = { ...payout, ended_by: emailOf(payout.ended_by) };
  res.json({ payout: withAccountShown(shown, res) });
}
