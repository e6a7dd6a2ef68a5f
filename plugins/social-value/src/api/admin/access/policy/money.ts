import type { Rules } from "./allowance";

/**
 * What customers pay and are paid back. Every role sees whether an order is paid; finance takes money
 * and gives it back.
 */
export const moneyRules = {
  "GET /admin/payments": "staff",
  "GET /admin/payments/:id": "staff",
  "POST /admin/payments/:id/capture": "finance",
  "POST /admin/payments/:id/refund": "finance",
  "GET /admin/payments/payment-providers": "staff",
  "GET /admin/orders/:id/refundable-lines": "staff",
  "POST /admin/orders/:id/refund-lines": "finance",

  // Whether the books agree is everybody's to know; finance sees to it.
  "GET /admin/unmatched": "staff",
  "GET /admin/ledger/differences": "staff",
  "POST /admin/ledger/reconcile": "finance",
  "GET /admin/ledger/seals": "staff",

  "POST /admin/payment-collections": "finance",
  "DELETE /admin/payment-collections/:id": "finance",
  "POST /admin/payment-collections/:id/mark-as-paid": "finance",
  "POST /admin/payment-collections/:id/payment-sessions": "finance",

  // Reasons are the words that one chooses among.
  "GET /admin/refund-reasons": "staff",
  "POST /admin/refund-reasons": "administration",
  "GET /admin/refund-reasons/:id": "staff",
  "POST /admin/refund-reasons/:id": "administration",
  "DELETE /admin/refund-reasons/:id": "administration",
} as const satisfies Rules;
