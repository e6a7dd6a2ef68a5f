import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { turnOffSecondFactor } from "../../../../workflows/member/second-factor";
import { ownMember, typedCode } from "../own-member";

/** Turns it off, for a code. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const typed = typedCode(req);
  await turnOffSecondFactor(req.scope, await ownMember(req, res), typed);
  res.json({ second_factor: { is_on: false, enabled_at: null, codes_left: 0 } });
}
