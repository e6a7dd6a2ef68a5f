import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { confirmSecondFactor } from "../../../../workflows/member/second-factor";
import { ownMember, typedCode } from "../own-member";

/** Turns it on with a code from the app; the recovery codes are told this once. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const typed = typedCode(req);
  const member = await ownMember(req, res);
  res.json({ recovery_codes: await confirmSecondFactor(req.scope, member, typed) });
}
