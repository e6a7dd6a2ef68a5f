import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../modules/funding";
import type FundingModuleService from "../../../modules/funding/service";
import { withAccountMasked } from "../../../workflows/payout/own-statement";
import { checkedParams } from "../../lib/checked-params";
import { memberOf } from "../access/guard";
import { OwnPayoutsQuery } from "./validators";
import { ownPayoutView } from "./views";

/** The enterprise's payouts, the latest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const { state, limit, offset } = checkedParams(OwnPayoutsQuery, req.query);
  const { payouts, count } = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listPayouts({ enterprise_id, state }, { limit, offset });
  const shown = payouts.map((payout) => ownPayoutView(withAccountMasked(payout)));
  res.json({ payouts: shown, count, limit, offset });
}
