import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countTry } from "../../../lib/rate-limits";
import { inviteMember } from "../../../workflows/member/invite";
import { checkedForm } from "../../lib/form-input";
import { InviteForm } from "../../lib/invite-form";
import { invitationView } from "../../lib/member-views";
import { memberOf } from "../access/guard";

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: invited_by, enterprise_id } = memberOf(res);
  const form = checkedForm(InviteForm, req.body);
  await countTry(req.scope, "invite", enterprise_id);
  const invitation = await inviteMember(req.scope, { ...form, enterprise_id, invited_by });
  res.status(201).json({ invitation: invitationView(invitation) });
}
