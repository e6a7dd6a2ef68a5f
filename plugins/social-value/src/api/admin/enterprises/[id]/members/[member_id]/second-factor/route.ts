import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { resetSecondFactor } from "../../../../../../../workflows/member/reset-second-factor";
import { idOf } from "../../../../../../lib/id-of";

/** Takes off a member's second factor that is lost; the member is told by mail. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.member_id ?? "";
  await resetSecondFactor(req.scope, idOf(req), id, null);
  res.json({ id, deleted: true });
}
