import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../modules/funding";
import { NETWORK_SETTING_ID } from "../../../modules/funding/models/network-setting";
import type FundingModuleService from "../../../modules/funding/service";
import { setNetworkWorkflow } from "../../../workflows/network/set-network";
import type { SetNetwork } from "./validators";

/** The network's settings, null until they are set. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const [network] = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listNetworkSettings({ id: NETWORK_SETTING_ID });
  res.json({ network: network ?? null });
}

export async function POST(
  req: AuthenticatedMedusaRequest<SetNetwork>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await setNetworkWorkflow(req.scope).run({ input: req.validatedBody });
  res.json({ network: result });
}
