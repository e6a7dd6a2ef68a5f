import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { saveDraftVersionWorkflow } from "../../../../../workflows/value-chain/draft-version";
import { idOf } from "../../../../lib/id-of";
import { findVersion } from "../../../chain-versions/find-version";
import type { SaveDraft } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<SaveDraft>,
  res: MedusaResponse,
): Promise<void> {
  const stages = req.validatedBody.stages.map((stage, index) => ({
    ...stage,
    position: index + 1,
  }));
  const { result } = await saveDraftVersionWorkflow(req.scope).run({
    input: { value_chain_id: idOf(req), stages, by: req.auth_context.actor_id },
  });
  res.json({ chain_version: await findVersion(req.scope, result.id) });
}
