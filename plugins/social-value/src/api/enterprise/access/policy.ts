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
  "DELETE /enterprise/members/:id/second-factor": "owner",
  "GET /enterprise/second-factor": "member",
  "POST /enterprise/second-factor": "member",
  "POST /enterprise/second-factor/confirm": "member",
  "POST /enterprise/second-factor/recovery-codes": "member",
  "POST /enterprise/second-factor/off": "member",
  "POST /enterprise/invitations": "owner",
  "POST /enterprise/invitations/:id/resend": "owner",
  "DELETE /enterprise/invitations/:id": "owner",
  "GET /enterprise/data": "owner",
  "GET /enterprise/data/evidence/:id": "owner",
  "GET /enterprise/departure": "owner",
  "POST /enterprise/departure": "owner",
  "DELETE /enterprise/departure": "owner",
  "GET /enterprise/money": "member",
  "GET /enterprise/money/lines": "member",
  "GET /enterprise/payouts": "member",
  "GET /enterprise/payouts/:id": "member",
  "GET /enterprise/payouts/:id/statement.pdf": "member",
  "GET /enterprise/payouts/:id/statement.csv": "member",
  "GET /enterprise/self-billings": "member",
  "GET /enterprise/self-billings/:id/statement.pdf": "member",
  "GET /enterprise/self-billings/:id/statement.csv": "member",
  "GET /enterprise/invoices": "member",
  "GET /enterprise/invoices/:id/pdf": "member",
  "GET /enterprise/payout-account": "member",
  "POST /enterprise/payout-account": "owner",
  "POST /enterprise/payout-account/stripe-onboarding": "owner",
  "GET /enterprise/places": "member",
  "GET /enterprise/places/:id": "member",
  "POST /enterprise/places/:id/months": "member",
  "GET /enterprise/stall/goods": "member",
  "POST /enterprise/stall/sales": "member",
  "POST /enterprise/stall/sales/:id/reversal": "member",
  "GET /enterprise/stall/summary": "member",
  "GET /enterprise/stall/settings": "member",
  "POST /enterprise/stall/settings": "owner",
  "GET /enterprise/products": "member",
  "POST /enterprise/products": "member",
  "GET /enterprise/products/form": "member",
  "POST /enterprise/products/preview": "member",
  "GET /enterprise/products/template.csv": "member",
  "GET /enterprise/products/template.xlsx": "member",
  "GET /enterprise/products/export.csv": "member",
  "GET /enterprise/products/export.xlsx": "member",
  "POST /enterprise/products/imports": "member",
  "GET /enterprise/products/imports/:id": "member",
  "POST /enterprise/products/imports/:id/run": "member",
  "GET /enterprise/products/:id": "member",
  "POST /enterprise/products/:id": "member",
  "POST /enterprise/products/:id/submit": "member",
  "POST /enterprise/products/:id/withdraw": "member",
  "POST /enterprise/products/:id/pictures": "member",
  "POST /enterprise/products/:id/pictures/order": "member",
  "DELETE /enterprise/products/:id/pictures/:picture_id": "member",

  "GET /enterprise/batches": "member",
  "POST /enterprise/batches": "member",
  "GET /enterprise/batches/form": "member",
  "GET /enterprise/batches/:id": "member",
  "POST /enterprise/batches/:id/events": "member",

  "GET /enterprise/chains": "member",
  "GET /enterprise/chains/:id": "member",
  "POST /enterprise/chains/:id/answer": "owner",

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
