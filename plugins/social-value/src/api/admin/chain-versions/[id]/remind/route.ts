import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { consentView } from "../../../../../chains/consent-view";
import { remindAsked } from "../../../../../workflows/value-chain/consent/ask-version";
import { idOf } from "../../../../lib/id-of";

/** Mails those again who have not answered, each at most once a day. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  const reminded = await remindAsked(req.scope, id);
  res.json({ reminded, consent: await consentView(req.scope, id) });
}
