import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { updateEnterpriseWorkflow } from "../../../../workflows/enterprise/update-enterprise";
import { idOf } from "../../../lib/id-of";
import { findOne } from "../../lib/find-one";
import { retrieveConfig } from "../query-config";
import type { UpdateEnterprise } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const enterprise = await findOne(req.scope, "enterprise", idOf(req), req.queryConfig.fields);
  res.json({ enterprise });
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateEnterprise>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req);
  await updateEnterpriseWorkflow(req.scope).run({ input: { id, ...req.validatedBody } });
  res.json({ enterprise: await findOne(req.scope, "enterprise", id, retrieveConfig.defaults) });
}
