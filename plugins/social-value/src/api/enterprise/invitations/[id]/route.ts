import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { revokeInvitation } from "../../../../modules/enterprise/members/invitations";
import { databaseOf } from "../../../../workflows/lib/database";
import { invitationNotFound } from "../../../../workflows/member/invite";
import { idOf } from "../../../lib/id-of";
import { memberOf } from "../../access/guard";

/** Takes an invitation back: its link opens nothing any longer. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  if (!(await revokeInvitation(databaseOf(req.scope), memberOf(res).enterprise_id, id))) {
    throw invitationNotFound(id);
  }
  res.json({ id, deleted: true });
}
