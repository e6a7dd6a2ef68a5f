import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countTry } from "../../../lib/rate-limits";
import { FUNDING_MODULE } from "../../../modules/funding";
import type { PayoutAccount } from "../../../modules/funding/payouts/payout-account";
import { isStripeConfigured } from "../../../modules/funding/payouts/stripe-onboarding";
import type FundingModuleService from "../../../modules/funding/service";
import { accountMasked } from "../../../workflows/payout/account-masked";
import { ownAccount, setOwnAccount } from "../../../workflows/payout/own-account";
import { checkedForm } from "../../lib/form-input";
import { memberOf } from "../access/guard";
import { SetOwnAccount } from "./validators";

/** Where the enterprise is paid, by its last signs, and how the network pays. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await view(req, await ownAccount(req.scope, memberOf(res).enterprise_id)));
}

/** Sets where the enterprise is paid, in place of what was; its owners are told by mail. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const member = memberOf(res);
  const form = checkedForm(SetOwnAccount, req.body);
  await countTry(req.scope, "payout_account", member.enterprise_id);
  res.json(await view(req, await setOwnAccount(req.scope, member, form)));
}

async function view(req: MedusaRequest, account: PayoutAccount) {
  const { provider } = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .payoutSettings();
  const masked = (number: string | null) => number && accountMasked(number);
  return {
    account: {
      bankgiro: masked(account.bankgiro),
      iban: masked(account.iban),
      stripe: masked(account.stripe_account_id),
    },
    provider,
    is_stripe_configured: isStripeConfigured(),
  };
}
