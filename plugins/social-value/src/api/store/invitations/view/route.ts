import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readInvitation } from "../../../../workflows/member/accept";
import { checkedForm } from "../../../lib/form-input";
import { ViewInvitation } from "../validators";

/** Who invites whom as what; the token comes in the body, since addresses stand in logs. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { token } = checkedForm(ViewInvitation, req.body);
  res.json({ invitation: await readInvitation(req.scope, token) });
}
