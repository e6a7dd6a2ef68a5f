import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { EnterprisesQuery } from "./enterprises/validators";
import { ImpactQuery } from "./impact/validators";
import { addTraceToken } from "./lib/complete-token";
import { filterProducts } from "./lib/product-filters";
import { addProvenance } from "./lib/product-provenance";
import { storeQuery } from "./lib/query";
import { addShippingEnterprise } from "./lib/shipping-enterprise";
import { TraceQuery } from "./orders/[id]/trace/validators";
import { ValueChainsQuery } from "./value-chains/validators";

/** What the public routes take, and what we add to Medusa's own. */
export const storeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/enterprises",
    methods: ["GET"],
    middlewares: [storeQuery(EnterprisesQuery)],
  },
  {
    matcher: "/store/value-chains",
    methods: ["GET"],
    middlewares: [storeQuery(ValueChainsQuery)],
  },
  {
    matcher: "/store/orders/:id/trace",
    methods: ["GET"],
    middlewares: [
      authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
      storeQuery(TraceQuery),
    ],
  },
  { matcher: "/store/impact", methods: ["GET"], middlewares: [storeQuery(ImpactQuery)] },
  // The wildcard goes before Medusa's own check of the list's parameters, which knows only its own.
  { matcher: "/store/products*", methods: ["GET"], middlewares: [filterProducts] },
  { matcher: "/store/products", methods: ["GET"], middlewares: [addProvenance] },
  { matcher: "/store/products/:id", methods: ["GET"], middlewares: [addProvenance] },
  { matcher: "/store/shipping-options", methods: ["GET"], middlewares: [addShippingEnterprise] },
  { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [addTraceToken] },
];
