import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FUNDING_MODULE } from "../../../../modules/funding";
import type FundingModuleService from "../../../../modules/funding/service";

/** Medusa's payments against the ledger: what was compared, and where they differ, the newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { take: limit = 20, skip: offset = 0 } = req.queryConfig.pagination;
  const found = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .differences({ limit, offset });
  res.json({ ...found, limit, offset });
}
