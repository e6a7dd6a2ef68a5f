import type { Rules } from "./allowance";

/** Who may come in, and as whom: the administrator's alone, but for one's own profile. */
export const peopleRules = {
  "GET /admin/access": "administration",
  "POST /admin/access/:id": "administration",
  "DELETE /admin/access/:id": "administration",

  "GET /admin/users": "administration",
  "GET /admin/users/:id": "own_profile",
  "POST /admin/users/:id": "own_profile",
  "DELETE /admin/users/:id": "administration",
  "GET /admin/users/:id/auth-providers": "administration",
  "POST /admin/users/:id/reset-password": "administration",

  "GET /admin/invites": "administration",
  "POST /admin/invites": "administration",
  "GET /admin/invites/:id": "administration",
  "DELETE /admin/invites/:id": "administration",
  "POST /admin/invites/:id/resend": "administration",

  // A secret key acts as the administrator.
  "GET /admin/api-keys": "administration",
  "POST /admin/api-keys": "administration",
  "GET /admin/api-keys/:id": "administration",
  "POST /admin/api-keys/:id": "administration",
  "DELETE /admin/api-keys/:id": "administration",
  "POST /admin/api-keys/:id/revoke": "administration",
  "POST /admin/api-keys/:id/sales-channels": "administration",

  // Medusa's Enterprise Edition (RBAC) registers these even while it is off. Roles are set above.
  "GET /admin/users/:id/roles": "nobody",
  "POST /admin/users/:id/roles": "nobody",
  "DELETE /admin/users/:id/roles": "nobody",
  "DELETE /admin/users/:id/roles/:role_id": "nobody",
  "GET /admin/rbac/roles/:id": "nobody",
  "POST /admin/rbac/roles/:id": "nobody",
  "DELETE /admin/rbac/roles/:id": "nobody",
} as const satisfies Rules;
