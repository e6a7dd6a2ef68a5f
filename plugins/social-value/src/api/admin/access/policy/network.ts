import type { Rules } from "./allowance";

/**
 * The network's own: enterprises, chains, places and the trace. The coordinator looks after them;
 * finance reads them, since every öre that it pays out is explained by them.
 */
export const networkRules = {
  "GET /admin/enterprises": "staff",
  "POST /admin/enterprises": "coordination",
  "GET /admin/enterprises/:id": "staff",
  "POST /admin/enterprises/:id": "coordination",
  "POST /admin/enterprises/:id/suspend": "coordination",
  "POST /admin/enterprises/:id/reinstate": "coordination",
  "GET /admin/enterprises/:id/departure": "staff",
  "POST /admin/enterprises/:id/departure/complete": "coordination",
  "GET /admin/enterprises/:id/members": "staff",
  "DELETE /admin/enterprises/:id/members/:member_id/second-factor": "coordination",
  "POST /admin/enterprises/:id/invitations": "coordination",
  "DELETE /admin/enterprises/:id/invitations/:invitation_id": "coordination",
  "POST /admin/enterprises/:id/invitations/:invitation_id/resend": "coordination",

  "GET /admin/value-chains": "staff",
  "POST /admin/value-chains": "coordination",
  "GET /admin/value-chains/:id": "staff",
  "POST /admin/value-chains/:id": "coordination",
  "POST /admin/value-chains/:id/draft": "coordination",
  "GET /admin/chain-versions/:id/consent": "staff",
  "POST /admin/chain-versions/:id/ask": "coordination",
  "POST /admin/chain-versions/:id/attestations": "coordination",
  "POST /admin/chain-versions/:id/remind": "coordination",
  "POST /admin/chain-versions/:id/publish": "coordination",

  "GET /admin/training-places": "staff",
  "POST /admin/training-places": "coordination",
  "GET /admin/training-places/:id": "staff",
  "POST /admin/training-places/:id": "coordination",
  "POST /admin/training-places/:id/months": "coordination",

  "GET /admin/products/:id/tag": "staff",
  "POST /admin/products/:id/tag": "coordination",
  "DELETE /admin/products/:id/tag": "coordination",
  "GET /admin/orders/:id/trace": "staff",

  // Where it sells, who may sell there, at which prices and for what commission.
  "GET /admin/channels": "staff",
  "POST /admin/channels": "coordination",
  "GET /admin/channels/:id": "staff",
  "POST /admin/channels/:id": "coordination",
  "GET /admin/channels/:id/goods": "staff",
  "POST /admin/channels/:id/goods": "coordination",
  "GET /admin/channels/:id/prices": "staff",
  "POST /admin/channels/:id/prices": "coordination",
  "POST /admin/channels/:id/prices/fill": "coordination",

  // In whose name the network sells: all read what they work by, one decides it.
  "GET /admin/network": "staff",
  "POST /admin/network": "administration",
} as const satisfies Rules;
