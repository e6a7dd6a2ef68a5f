import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import type { Role } from "../../../lib/roles";
import { ACCESS_MODULE } from "../../../modules/access";
import type AccessModuleService from "../../../modules/access/service";
import { findRule } from "./find-rule";
import { narrow } from "./narrowing";
import { mayUse } from "./policy/index";

/**
 * Stands before every route under /admin, Medusa's own too, after Medusa has found out who asks: lets
 * through what the policy allows the asker's role, and nothing else. The role is read anew for each
 * request, so one that is taken away stops working at once, in every process.
 */
export async function guardAdmin(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const rule = findRule(req.method, `${req.baseUrl}${req.path}`);
  if (rule?.allowance === "public") {
    next();
    return;
  }
  const role = await roleOf(req);
  if (!rule || !mayUse(role, rule.route) || !narrow(rule, role, req)) {
    throw networkError(
      MedusaError.Types.FORBIDDEN,
      "role_not_allowed",
      "Din roll får inte göra detta. Your role may not do this.",
      { role },
    );
  }
  res.locals.role = role;
  next();
}

// The messages are in two languages: Medusa's own pages show them as they are.
async function roleOf(req: AuthenticatedMedusaRequest): Promise<Role> {
  const actor = req.auth_context;
  if (!actor?.actor_id) {
    throw networkError(
      MedusaError.Types.UNAUTHORIZED,
      "unauthorized",
      "Du är inte inloggad. You are not signed in.",
    );
  }
  // Only an administrator can make a secret key, and it is for programs that stand in for one.
  if (actor.actor_type === "api-key") {
    return "administrator";
  }
  const service = req.scope.resolve<AccessModuleService>(ACCESS_MODULE);
  const role = await service.roleOf(actor.actor_id);
  if (!role) {
    throw networkError(
      MedusaError.Types.FORBIDDEN,
      "role_missing",
      "Du har ingen roll ännu: be en administratör. You have no role yet: ask an administrator.",
    );
  }
  return role;
}
