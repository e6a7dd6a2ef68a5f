import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { removeRoleWorkflow } from "../../../workflows/access/remove-role";
import { idOf } from "../../lib/id-of";

/**
 * Before Medusa removes a user it takes their role, and so refuses for the last administrator. Oneself
 * is left alone: Medusa refuses that by itself.
 */
export async function takeRoleFirst(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const user_id = idOf(req);
  if (user_id !== req.auth_context.actor_id) {
    await removeRoleWorkflow(req.scope).run({ input: { user_id } });
  }
  next();
}
