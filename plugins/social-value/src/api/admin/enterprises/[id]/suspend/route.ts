import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setSuspensionWorkflow } from "../../../../../workflows/enterprise/suspend-enterprise";
import { idOf } from "../../../../lib/id-of";
import { findOne } from "../../../lib/find-one";
import { retrieveConfig } from "../../query-config";
import type { SuspendEnterprise } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<SuspendEnterprise>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req);
  const { reason } = req.validatedBody;
  await setSuspensionWorkflow(req.scope).run({ input: { enterprise_id: id, reason } });
  res.json({ enterprise: await findOne(req.scope, "enterprise", id, retrieveConfig.defaults) });
}
