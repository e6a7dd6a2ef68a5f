import { OrderToken } from "../lib/order-reader";
import { WithdrawalForm, WithdrawalLinkForm } from "../withdrawals/validators";
import { bodySchema, type Json, queryParameters } from "./json-schema";
import { inPath, operation } from "./operation";

/** Who may read an order. */
export const TOKEN_OR_CUSTOMER: Record<string, string[]>[] = [
  { shopKey: [] },
  { shopKey: [], customer: [] },
];

/** What the law wants told of a price. */
export const priceHistory: Json = {
  "/store/products/{id}/price-history": {
    get: operation({
      id: "getPriceHistory",
      summary: "What each of a product's variants has cost in the channel of the shop's key",
      tag: "Goods",
      parameters: [inPath("id")],
      answer: "PriceHistory",
    }),
  },
};

/** What the law gives a customer after the purchase. */
export const withdrawals: Json = {
  "/store/orders/{id}/withdrawals": {
    get: operation({
      id: "getWithdrawals",
      summary: "What of an order can be withdrawn from, and what has been",
      description: "For those who may read the trace.",
      tag: "Trace",
      parameters: [inPath("id"), ...queryParameters(OrderToken)],
      answer: "OrderWithdrawals",
      errors: { 400: ["input_invalid"], 404: ["trace_not_found"] },
      security: TOKEN_OR_CUSTOMER,
    }),
    post: operation({
      id: "withdraw",
      summary: "Withdraws from lines of an order (201; 200 for a press that was taken before)",
      description: "For those who may read the trace.",
      tag: "Trace",
      parameters: [inPath("id"), ...queryParameters(OrderToken)],
      body: bodySchema(WithdrawalForm),
      answer: "WithdrawalTaken",
      errors: {
        400: ["input_invalid", "too_many_requests"],
        404: ["trace_not_found", "line_not_found"],
        409: ["withdrawal_barred", "quantity_exceeds", "consignment_busy"],
      },
      security: TOKEN_OR_CUSTOMER,
    }),
  },
  "/store/orders/{id}/receipt": {
    get: operation({
      id: "getReceipt",
      summary: "An order's confirmation, or its receipt once it is paid, as a PDF",
      description: "For those who may read the trace.",
      tag: "Trace",
      parameters: [inPath("id"), ...queryParameters(OrderToken)],
      answer: "pdf",
      errors: { 404: ["trace_not_found"] },
      security: TOKEN_OR_CUSTOMER,
    }),
  },
  "/store/withdrawals/links": {
    post: operation({
      id: "askWithdrawalLink",
      summary:
        "Mails the link to withdraw from an order; the answer never tells whether there is one",
      tag: "Trace",
      body: bodySchema(WithdrawalLinkForm),
      answer: "Nothing",
      errors: { 400: ["input_invalid", "too_many_requests"] },
    }),
  },
};
