import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import type { MemberAtDoor } from "../../../modules/enterprise/members/member";
import { memberAtDoor } from "../../../modules/enterprise/members/members";
import { databaseOf } from "../../../workflows/lib/database";
import { routeFinder } from "../../lib/route-finder";
import { ENTERPRISE_POLICY, type EnterpriseRoute } from "./policy";

const find = routeFinder(Object.keys(ENTERPRISE_POLICY) as EnterpriseRoute[]);

/**
 * Stands before every route of the portal, after Medusa has found out who asks: lets a member through to
 * what the policy names, and nothing else. Member and enterprise are read anew for each request, so one
 * who is removed, or whose enterprise is suspended, is stopped at once, in every process. Of a suspended
 * enterprise everything may be read, and nothing written but what has to do with orders that stand.
 */
export async function guardEnterprise(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const member = await memberAtDoor(databaseOf(req.scope), req.auth_context?.actor_id ?? "");
  if (!member) {
    throw networkError(
      MedusaError.Types.UNAUTHORIZED,
      "unauthorized",
      "You are not signed in for an enterprise",
    );
  }
  const found = find(req.method, `${req.baseUrl}${req.path}`);
  const allowance = found && ENTERPRISE_POLICY[found.route];
  if (!allowance || (allowance === "owner" && member.role !== "owner")) {
    throw networkError(
      MedusaError.Types.FORBIDDEN,
      "role_not_allowed",
      "Your role in the enterprise may not do this",
      { role: member.role },
    );
  }
  if (member.suspended && !isReading(req.method) && allowance !== "standing_orders") {
    throw networkError(
      MedusaError.Types.FORBIDDEN,
      "enterprise_suspended",
      "The enterprise is suspended: everything can be read, and nothing changed",
    );
  }
  res.locals.member = member;
  res.set("Cache-Control", "private, no-store");
  next();
}

/** Who asks, as the guard has found. Throws where the guard has not been. */
export function memberOf(res: MedusaResponse): MemberAtDoor {
  const { member } = res.locals as { member?: MemberAtDoor };
  if (!member) {
    throw new Error("a route of the portal was reached past its guard");
  }
  return member;
}

function isReading(method: string): boolean {
  return method === "GET" || method === "HEAD";
}
