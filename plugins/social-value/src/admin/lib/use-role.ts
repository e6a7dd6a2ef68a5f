import { mayUse, type PolicyRoute } from "../../api/admin/access/policy/index";
import type { Role } from "../../lib/roles";
import { useFetched } from "./use-api";

/**
 * The role of whoever is signed in, and whether it may use a route: by the very table that the server
 * refuses by, so that a page shows no button that would be refused. Nothing is allowed until it is known.
 */
export function useRole() {
  const query = useFetched<{ role: Role }>("/admin/access/me");
  const role = query.data?.role;
  return {
    query,
    may: (route: PolicyRoute): boolean => role !== undefined && mayUse(role, route),
  };
}
