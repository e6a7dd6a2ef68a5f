import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http";
import { countTry } from "../../../lib/rate-limits";
import { storeQuery } from "../lib/query";
import { requireCustomer } from "./guard";
import { OwnOrdersQuery } from "./validators";

async function countToken(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  await countTry(req.scope, "token_address", req.ip ?? "");
  res.set("Cache-Control", "private, no-store");
  next();
}

export const customerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/customers/me*",
    middlewares: [authenticate("customer", ["session", "bearer"]), requireCustomer],
  },
  // Medusa's own list, with addresses.
  {
    matcher: "/store/orders",
    methods: ["GET"],
    middlewares: [authenticate("customer", ["session", "bearer"]), requireCustomer],
  },
  ...["confirmations", "confirmations/view"].map(
    (what): MiddlewareRoute => ({
      matcher: `/store/customers/${what}`,
      methods: ["POST"],
      middlewares: [countToken],
    }),
  ),
  {
    matcher: "/store/customers/me/orders",
    methods: ["GET"],
    middlewares: [storeQuery(OwnOrdersQuery)],
  },
];
