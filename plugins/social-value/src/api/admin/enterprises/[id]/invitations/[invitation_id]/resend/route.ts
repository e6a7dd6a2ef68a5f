import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { resendInvitation } from "../../../../../../../workflows/member/invite";
import { idOf } from "../../../../../../lib/id-of";
import { invitationView } from "../../../../../../lib/member-views";

/** Sends the mail again, with another link: also of an invitation that has grown too old. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.invitation_id ?? "";
  const invitation = await resendInvitation(req.scope, idOf(req), id);
  res.json({ invitation: invitationView(invitation) });
}
