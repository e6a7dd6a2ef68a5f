import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { resetSecondFactor } from "../../../../../workflows/member/reset-second-factor";
import { idOf } from "../../../../lib/id-of";
import { memberOf } from "../../../access/guard";

/** Takes off a colleague's second factor that is lost; the colleague is told by mail. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id, id: by } = memberOf(res);
  const id = idOf(req);
  await resetSecondFactor(req.scope, enterprise_id, id, by);
  res.json({ id, deleted: true });
}
