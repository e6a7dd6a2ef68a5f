import { routeFinder } from "../../lib/route-finder";
import type { Allowance } from "./policy/allowance";
import { POLICY, type PolicyRoute } from "./policy/index";

export interface FoundRule {
  route: PolicyRoute;
  allowance: Allowance;
  /** The address's first parameter as it is written there, where the pattern has one. */
  id: string | undefined;
}

const find = routeFinder(Object.keys(POLICY) as PolicyRoute[]);

/** The rule for a request, or null when the policy names none. */
export function findRule(method: string, path: string): FoundRule | null {
  const found = find(method, path);
  return found && { ...found, allowance: POLICY[found.route] };
}
