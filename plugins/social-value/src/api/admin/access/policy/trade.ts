import type { Rules } from "./allowance";

/** Quotes and who they are to: all staff reads them, the coordinator writes them. */
export const tradeRules = {
  "GET /admin/business-customers": "staff",
  "POST /admin/business-customers": "coordination",
  "GET /admin/business-customers/:id": "staff",
  "POST /admin/business-customers/:id": "coordination",
  "GET /admin/business-customers/:id/prices": "staff",
  "POST /admin/business-customers/:id/prices": "coordination",
  "GET /admin/freight-options": "staff",
  "GET /admin/quotes": "staff",
  "POST /admin/quotes": "coordination",
  "GET /admin/quotes/:id": "staff",
  "POST /admin/quotes/:id": "coordination",
  "GET /admin/quotes/:id/pdf": "staff",
  "POST /admin/quotes/:id/send": "coordination",
  "POST /admin/quotes/:id/withdraw": "coordination",
  "GET /admin/trade-channels": "staff",
  "GET /admin/trade-goods": "staff",
} as const satisfies Rules;
