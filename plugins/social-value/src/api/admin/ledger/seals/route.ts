import { formatAnchor } from "@insteg/domain";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { clock } from "../../../../lib/clock";
import { FUNDING_MODULE } from "../../../../modules/funding";
import type FundingModuleService from "../../../../modules/funding/service";
import { sealView } from "../../../lib/seal-view";

/** Seals from the newest on, and the newest as an anchor to keep elsewhere (null while there is none). */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const funding = req.scope.resolve<FundingModuleService>(FUNDING_MODULE);
  const { take: limit = 0, skip: offset = 0 } = req.queryConfig.pagination;
  const [seals, [newest]] = await Promise.all([
    funding.newestSeals({ limit, offset }),
    funding.newestSeals({ limit: 1 }),
  ]);
  res.json({
    seals: seals.map(sealView),
    anchor: newest ? formatAnchor({ ...newest, printed_at: clock.now() }) : null,
    // Seals are numbered from one without gaps, so the newest number is how many there are.
    count: Number(newest?.number ?? 0),
    limit,
    offset,
  });
}
