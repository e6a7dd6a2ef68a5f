import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { removeRoleWorkflow } from "../../../../workflows/access/remove-role";
import { setRoleWorkflow } from "../../../../workflows/access/set-role";
import { idOf } from "../../../lib/id-of";
import type { SetRole } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<SetRole>,
  res: MedusaResponse,
): Promise<void> {
  const { role } = req.validatedBody;
  await setRoleWorkflow(req.scope).run({ input: { user_id: idOf(req), role } });
  res.json({ access: { user_id: idOf(req), role } });
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await removeRoleWorkflow(req.scope).run({ input: { user_id: idOf(req) } });
  res.json({ access: { user_id: idOf(req), role: null } });
}
