/**
 * Who may use a route of the portal, in a word:
 * - `member`: each member, about their own enterprise
 * - `owner`: its owners
 */
type Allowance = "member" | "owner";

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
  "GET /enterprise/stall/goods": "member",
  "POST /enterprise/stall/sales": "member",
  "POST /enterprise/stall/sales/:id/reversal": "member",
  "GET /enterprise/stall/summary": "member",
  "GET /enterprise/stall/settings": "member",
  "POST /enterprise/stall/settings": "owner",
} as const satisfies Readonly<Record<string, Allowance>>;

export type EnterpriseRoute = keyof typeof ENTERPRISE_POLICY;
