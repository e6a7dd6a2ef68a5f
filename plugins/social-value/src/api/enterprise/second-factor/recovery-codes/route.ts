import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { renewRecoveryCodes } from "../../../../workflows/member/second-factor";
import { ownMember, typedCode } from "../own-member";

/** New recovery codes in place of the old, told this once. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const typed = typedCode(req);
  const member = await ownMember(req, res);
  res.json({ recovery_codes: await renewRecoveryCodes(req.scope, member, typed) });
}
