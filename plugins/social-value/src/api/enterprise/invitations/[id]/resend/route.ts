import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countTry } from "../../../../../lib/rate-limits";
import { resendInvitation } from "../../../../../workflows/member/invite";
import { idOf } from "../../../../lib/id-of";
import { invitationView } from "../../../../lib/member-views";
import { memberOf } from "../../../access/guard";

/** Sends the mail again, with another link. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  await countTry(req.scope, "invite", enterprise_id);
  const invitation = await resendInvitation(req.scope, enterprise_id, idOf(req));
  res.json({ invitation: invitationView(invitation) });
}
