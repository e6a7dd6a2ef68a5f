import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { consentView } from "../../../../../chains/consent-view";
import { attestConsent } from "../../../../../workflows/value-chain/consent/answer-proposal";
import { idOf } from "../../../../lib/id-of";
import type { AttestConsent } from "../../validators";

/** Records the yes of an enterprise that cannot answer itself: how it was given, and when. */
export async function POST(
  req: AuthenticatedMedusaRequest<AttestConsent>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req);
  const by = req.auth_context.actor_id;
  await attestConsent(req.scope, { chain_version_id: id, by, ...req.validatedBody });
  res.json({ consent: await consentView(req.scope, id) });
}
