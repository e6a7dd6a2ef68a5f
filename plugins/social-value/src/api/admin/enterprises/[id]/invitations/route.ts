import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { assertExists } from "../../../../../workflows/lib/exists";
import { inviteMember } from "../../../../../workflows/member/invite";
import { idOf } from "../../../../lib/id-of";
import type { InviteForm } from "../../../../lib/invite-form";
import { invitationView } from "../../../../lib/member-views";

/** An enterprise that was there before anybody could sign in for it gets its first owner so. */
export async function POST(
  req: AuthenticatedMedusaRequest<InviteForm>,
  res: MedusaResponse,
): Promise<void> {
  const enterprise_id = idOf(req);
  await assertExists(req.scope, "enterprise", enterprise_id);
  const invited_by = req.auth_context.actor_id;
  const invitation = await inviteMember(req.scope, {
    ...req.validatedBody,
    ...{ enterprise_id, invited_by },
  });
  res.status(201).json({ invitation: invitationView(invitation) });
}
