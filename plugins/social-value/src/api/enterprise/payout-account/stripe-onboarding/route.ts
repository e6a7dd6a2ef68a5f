import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countTry } from "../../../../lib/rate-limits";
import { stripeOnboarding } from "../../../../workflows/payout/own-account";
import { memberOf } from "../../access/guard";

/** The address of Stripe's page on which the enterprise fills in where it is paid; good once. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const member = memberOf(res);
  await countTry(req.scope, "payout_account", member.enterprise_id);
  res.json({ url: await stripeOnboarding(req.scope, member) });
}
