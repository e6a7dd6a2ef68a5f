import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { guardEnterprise } from "./access/guard";

export const enterpriseMiddlewares: MiddlewareRoute[] = [
  // Without methods they stand before all that has them.
  {
    matcher: "/enterprise",
    middlewares: [authenticate("member", ["session", "bearer"]), guardEnterprise],
  },
];
