import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setSuspensionWorkflow } from "../../../../../workflows/enterprise/suspend-enterprise";
import { idOf } from "../../../../lib/id-of";
import { findOne } from "../../../lib/find-one";
import { retrieveConfig } from "../../query-config";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await setSuspensionWorkflow(req.scope).run({ input: { enterprise_id: id, reason: null } });
  res.json({ enterprise: await findOne(req.scope, "enterprise", id, retrieveConfig.defaults) });
}
