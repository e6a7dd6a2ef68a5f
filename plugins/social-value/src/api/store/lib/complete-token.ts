import { traceToken } from "../../../lib/trace-token";
import { addToJson } from "./add-to-json";

type Completed = { type: "order"; order: { id: string } } | { type: "cart" };

/** Hands the buyer the token of the order's trace when the cart has become an order. */
export const addTraceToken = addToJson<Completed>(async (body, req) =>
  body.type === "order" ? { ...body, trace_token: traceToken(req.scope, body.order.id) } : body,
);
