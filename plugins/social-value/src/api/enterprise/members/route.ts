import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openInvitations } from "../../../modules/enterprise/members/invitations";
import { databaseOf } from "../../../workflows/lib/database";
import { invitationView, memberViews } from "../../lib/member-views";
import { memberOf } from "../access/guard";

/** Who signs in for the enterprise, and who is invited to. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const db = databaseOf(req.scope);
  const [members, invitations] = await Promise.all([
    memberViews(db, enterprise_id),
    openInvitations(db, enterprise_id),
  ]);
  res.json({ members, invitations: invitations.map(invitationView) });
}
