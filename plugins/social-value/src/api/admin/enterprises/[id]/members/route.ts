import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openInvitations } from "../../../../../modules/enterprise/members/invitations";
import { databaseOf } from "../../../../../workflows/lib/database";
import { assertExists } from "../../../../../workflows/lib/exists";
import { idOf } from "../../../../lib/id-of";
import { invitationView, memberViews } from "../../../../lib/member-views";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await assertExists(req.scope, "enterprise", id);
  const db = databaseOf(req.scope);
  const [members, invitations] = await Promise.all([memberViews(db, id), openInvitations(db, id)]);
  res.json({ members, invitations: invitations.map(invitationView) });
}
