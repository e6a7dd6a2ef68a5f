import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { isApplicationToken } from "../../../lib/application-token";
import { countTry } from "../../../lib/rate-limits";
import { ownApplication, readApplication } from "../../../workflows/application/application-view";
import { applicationNotFound } from "../../../workflows/application/refusals";

/** The token goes in a header: addresses stand in logs. */
const TOKEN_HEADER = "x-insteg-application-token";

/**
 * Stands before everything about one application: only who holds its token comes further, whether it
 * exists or not.
 */
export async function requireApplicant(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { id = "" } = req.params;
  if (!isApplicationToken(req.scope, id, req.get(TOKEN_HEADER) ?? "")) {
    await countTry(req.scope, "token_address", req.ip ?? "");
    throw applicationNotFound();
  }
  res.set("Cache-Control", "private, no-store");
  next();
}

/** The application as its applicant is shown it, in the language it was written in. */
export async function shownApplication(req: MedusaRequest, id: string) {
  const application = await readApplication(req.scope, id);
  return ownApplication(application, application.locale);
}
