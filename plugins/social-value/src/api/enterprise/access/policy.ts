/**
 * Who may use a route of the portal, in a word:
 * - `member`: each member, about their own enterprise
 * - `owner`: its owners
 * - `standing_orders`: each member, also while the enterprise is suspended: what is sold is still to be sent
 */
type Allowance = "member" | "owner" | "standing_orders";

/**
 * Every route of the portal's API. What is not named here is denied, whoever asks. Every one of them is
 * about the asker's own enterprise: an id that belongs to another answers 404.
 */
export const ENTERPRISE_POLICY = {
  "GET /enterprise/me": "member",
  "POST /enterprise/me": "member",
  "GET /enterprise/members": "member",
  "POST /enterprise/members/:id": "owner",
  "DELETE /enterprise/members/:id": "owner",
  "POST /enterprise/invitations": "owner",
  "POST /enterprise/invitations/:id/resend": "owner",
  "DELETE /enterprise/invitations/:id": "owner",

  "GET /enterprise/consignments": "member",
  "GET /enterprise/consignments/:id": "member",
  "GET /enterprise/consignments/:id/packing-slip": "member",
  "POST /enterprise/consignments/:id/pack": "standing_orders",
  "POST /enterprise/consignments/:id/unpack": "standing_orders",
  "POST /enterprise/consignments/:id/ship": "standing_orders",
  "POST /enterprise/consignments/:id/deliver": "standing_orders",
  "POST /enterprise/consignments/:id/cancel": "standing_orders",
  "POST /enterprise/consignments/:id/returns": "standing_orders",
  "POST /enterprise/consignments/:id/refund-requests": "standing_orders",
} as const satisfies Readonly<Record<string, Allowance>>;

export type EnterpriseRoute = keyof typeof ENTERPRISE_POLICY;
