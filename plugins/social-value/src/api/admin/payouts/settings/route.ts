import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { FUNDING_MODULE } from "../../../../modules/funding";
import type FundingModuleService from "../../../../modules/funding/service";
import { setPayoutSettingsWorkflow } from "../../../../workflows/payout/set-payout-settings";
import { accountShown } from "../account-shown";
import type { SetPayoutSettings } from "../validators";

/** How the network pays its enterprises. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const settings = await settingsOf(req.scope);
  const payer_iban = settings.payer_iban && accountShown(settings.payer_iban, res);
  res.json({ settings: { ...settings, payer_iban } });
}

export async function POST(
  req: AuthenticatedMedusaRequest<SetPayoutSettings>,
  res: MedusaResponse,
): Promise<void> {
  await setPayoutSettingsWorkflow(req.scope).run({ input: req.validatedBody });
  res.json({ settings: await settingsOf(req.scope) });
}

async function settingsOf(container: MedusaContainer) {
  const settings = await container.resolve<FundingModuleService>(FUNDING_MODULE).payoutSettings();
  return { ...settings, minimum_minor: Number(settings.minimum_minor) };
}
