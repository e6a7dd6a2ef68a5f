import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../../../modules/funding";
import { NO_ACCOUNT } from "../../../../../modules/funding/payouts/payout-account";
import type FundingModuleService from "../../../../../modules/funding/service";
import { assertExists } from "../../../../../workflows/lib/exists";
import { setPayoutAccountWorkflow } from "../../../../../workflows/payout/set-payout-account";
import { idOf } from "../../../../lib/id-of";
import type { SetPayoutAccount } from "../../validators";

/** Where the enterprise with this id is paid. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await assertExists(req.scope, "enterprise", id);
  const accounts = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .payoutAccounts([id]);
  res.json({ account: accounts.get(id) ?? NO_ACCOUNT });
}

export async function POST(
  req: AuthenticatedMedusaRequest<SetPayoutAccount>,
  res: MedusaResponse,
): Promise<void> {
  const { iban = null, bankgiro = null, stripe_account_id = null } = req.validatedBody;
  const { result } = await setPayoutAccountWorkflow(req.scope).run({
    input: { enterprise_id: idOf(req), iban, bankgiro, stripe_account_id },
  });
  res.json({ account: result });
}
