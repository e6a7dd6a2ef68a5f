import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { takeBackInvitation } from "../../../../workflows/member/invite";
import { idOf } from "../../../lib/id-of";
import { memberOf } from "../../access/guard";

export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await takeBackInvitation(req.scope, memberOf(res).enterprise_id, id);
  res.json({ id, deleted: true });
}
