import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../modules/funding";
import type FundingModuleService from "../../../modules/funding/service";
import { payeesOf } from "../../../workflows/payout/payees";
import { withAccountShown } from "./account-shown";
import type { PayoutsParams } from "./validators";
import { payoutView } from "./views";

/** Payouts, the latest first, each with the enterprise's name as it is now. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id, state, limit, offset } = req.validatedQuery as PayoutsParams;
  const { payouts, count } = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listPayouts({ enterprise_id, state }, { limit, offset });
  const payees = await payeesOf(
    req.scope,
    payouts.map((payout) => payout.enterprise_id),
  );
  res.json({
    payouts: payouts.map((payout) => ({
      ...withAccountShown(payoutView(payout), res),
      enterprise_name: payees.get(payout.enterprise_id)?.name ?? payout.destination.name,
    })),
    count,
    limit,
    offset,
  });
}
