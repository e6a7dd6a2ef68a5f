import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { consentView } from "../../../../../chains/consent-view";
import { askVersion } from "../../../../../workflows/value-chain/consent/ask-version";
import { idOf } from "../../../../lib/id-of";

/** Sends the draft to the enterprises that have a stage in it, and tells those that lose theirs. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await askVersion(req.scope, { chain_version_id: id, by: req.auth_context.actor_id });
  res.json({ consent: await consentView(req.scope, id) });
}
