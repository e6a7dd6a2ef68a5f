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
  // What enterprises ask to give back of their own goods.
  "GET /admin/withdrawals": "staff",
  "POST /admin/withdrawals/:id/:enterprise_id/close": "finance",
  "GET /admin/refund-requests": "staff",
  "POST /admin/refund-requests/:id/accept": "finance",
  "POST /admin/refund-requests/:id/refuse": "finance",

  // What customers' banks have questioned.
  "GET /admin/disputes": "staff",

  // Whether the books agree is everybody's to know; finance sees to it.
  "GET /admin/unmatched": "staff",
  "GET /admin/stall-sales": "staff",
  "GET /admin/ledger/differences": "staff",
  "POST /admin/ledger/reconcile": "finance",
  "GET /admin/ledger/seals": "staff",

  "POST /admin/payment-collections": "finance",
  "DELETE /admin/payment-collections/:id": "finance",
  "POST /admin/payment-collections/:id/mark-as-paid": "finance",
  "POST /admin/payment-collections/:id/payment-sessions": "finance",

  // What enterprises are paid: all see it, finance pays.
  "GET /admin/payouts": "staff",
  "GET /admin/payouts/:id": "staff",
  "GET /admin/payouts/:id/statement": "staff",
  "POST /admin/payouts/:id/paid": "finance",
  "POST /admin/payouts/:id/returned": "finance",
  "POST /admin/payouts/:id/cancelled": "finance",
  "GET /admin/payouts/settings": "staff",
  "POST /admin/payouts/settings": "finance",
  "GET /admin/payouts/differences": "staff",
  "POST /admin/payouts/debts": "finance",
  "POST /admin/payouts/run": "finance",
  "GET /admin/payouts/preview": "staff",
  "GET /admin/payouts/accounts/:id": "finance",
  "POST /admin/payouts/accounts/:id": "finance",
  "GET /admin/self-billings": "staff",
  "GET /admin/self-billings/:id/statement": "staff",
  "GET /admin/payouts/batches/:reference": "finance",

  // What buyers on account are asked for: finance issues, and says what is paid.
  "GET /admin/invoices": "staff",
  "GET /admin/invoices/:id/pdf": "staff",
  "GET /admin/invoices/:id/xml": "staff",
  "POST /admin/invoices/:id/paid": "finance",
  "GET /admin/invoices/settings": "staff",
  "POST /admin/invoices/settings": "finance",
  "GET /admin/orders/:id/invoices": "staff",
  "POST /admin/orders/:id/invoices": "finance",

  // Reasons are the words that one chooses among.
  "GET /admin/refund-reasons": "staff",
  "POST /admin/refund-reasons": "administration",
  "GET /admin/refund-reasons/:id": "staff",
  "POST /admin/refund-reasons/:id": "administration",
  "DELETE /admin/refund-reasons/:id": "administration",
} as const satisfies Rules;
