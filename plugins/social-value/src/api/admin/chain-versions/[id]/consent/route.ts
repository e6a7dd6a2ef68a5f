import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { consentView } from "../../../../../chains/consent-view";
import { knownVersion } from "../../../../../workflows/value-chain/known-version";
import { idOf } from "../../../../lib/id-of";

/** Who has been asked for the version's stages, and what they have said. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = await knownVersion(req.scope, idOf(req));
  res.json({ consent: await consentView(req.scope, id) });
}
