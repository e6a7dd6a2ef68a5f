import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { takeBackInvitation } from "../../../../../../workflows/member/invite";
import { idOf } from "../../../../../lib/id-of";

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.invitation_id ?? "";
  await takeBackInvitation(req.scope, idOf(req), id);
  res.json({ id, deleted: true });
}
