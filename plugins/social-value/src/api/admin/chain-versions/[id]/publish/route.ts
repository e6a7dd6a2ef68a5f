import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { publishVersionWorkflow } from "../../../../../workflows/value-chain/publish-version";
import { idOf } from "../../../../lib/id-of";
import { findVersion } from "../../find-version";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await publishVersionWorkflow(req.scope).run({ input: { chain_version_id: id } });
  res.json({ chain_version: await findVersion(req.scope, id) });
}
