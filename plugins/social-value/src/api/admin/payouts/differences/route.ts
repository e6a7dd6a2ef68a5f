import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../../modules/funding";
import type FundingModuleService from "../../../../modules/funding/service";

/** Where payouts and the ledger say different things; öre. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const differences = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .payoutDifferences();
  res.json({
    differences: differences.map((one) => ({
      ...one,
      expected_minor: Number(one.expected_minor),
      found_minor: Number(one.found_minor),
    })),
  });
}
