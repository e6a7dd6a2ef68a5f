import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../../modules/funding";
import type FundingModuleService from "../../../../modules/funding/service";
import { payoutForecasts } from "../../../../workflows/payout/payout-preview";
import { withAccountShown } from "../account-shown";
import { forecastView } from "../views";

/** What a run would do now: whom it would pay, what is carried, who lacks an account. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const settings = await req.scope.resolve<FundingModuleService>(FUNDING_MODULE).payoutSettings();
  const forecasts = await payoutForecasts(req.scope, settings);
  res.json({ forecasts: forecasts.map((one) => withAccountShown(forecastView(one), res)) });
}
