import { applyLocale, authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { guardEnterprise } from "./access/guard";

export const enterpriseMiddlewares: MiddlewareRoute[] = [
  // Without methods they stand before all that has them. No session: it would outlive the token it is of.
  {
    matcher: "/enterprise",
    // Medusa reads the reader's language on the shop's routes alone; goods and places have names in two.
    middlewares: [authenticate("member", "bearer"), guardEnterprise, applyLocale],
  },
  // A hundred sales of many lines are more than Medusa takes by itself.
  { matcher: "/enterprise/stall/sales", methods: ["POST"], bodyParser: { sizeLimit: "1mb" } },
];
