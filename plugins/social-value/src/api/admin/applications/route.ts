import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listApplications } from "../../../modules/enterprise/applications/read";
import { applicationView } from "../../../workflows/application/application-view";
import { databaseOf } from "../../../workflows/lib/database";
import type { ApplicationsParams } from "./validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { status, limit, offset, ...filters } = req.validatedQuery as ApplicationsParams;
  const page = await listApplications(databaseOf(req.scope), {
    ...filters,
    ...{ statuses: status, limit, offset },
  });
  res.json({
    applications: page.applications.map(applicationView),
    counts: page.counts,
    count: page.count,
    limit,
    offset,
  });
}
