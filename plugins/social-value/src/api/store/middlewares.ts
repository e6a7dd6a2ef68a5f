import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { applicationMiddlewares } from "./applications/middlewares";
import { ChannelsQuery } from "./channels/validators";
import { customerMiddlewares } from "./customers/middlewares";
import { EnterprisesQuery } from "./enterprises/validators";
import { ImpactQuery } from "./impact/validators";
import { invitationMiddlewares } from "./invitations/middlewares";
import { priceByChannel } from "./lib/channel-pricing";
import { addTraceToken } from "./lib/complete-token";
import { hideSuspendedProducts, hideSuspendedVariants } from "./lib/hide-suspended";
import { keysChannel } from "./lib/keys-channel";
import {
  ORDER_ADDRESS,
  OrderToken,
  RETURNS_ADDRESS,
  requireOrderReader,
  requireReturner,
  takeTraceToken,
} from "./lib/order-reader";
import { filterProducts } from "./lib/product-filters";
import { addProvenance } from "./lib/product-provenance";
import { addReductions } from "./lib/product-reductions";
import { storeQuery } from "./lib/query";
import { addShippingEnterprise } from "./lib/shipping-enterprise";
import { wholeQuantities } from "./lib/whole-quantities";
import { quoteMiddlewares } from "./quotes/middlewares";
import { GoodsQuery } from "./search/goods/validators";
import { SuggestQuery } from "./search/suggest/validators";
import { ValueChainsQuery } from "./value-chains/validators";

/** What the public routes take, and what we add to Medusa's own. */
export const storeMiddlewares: MiddlewareRoute[] = [
  ...applicationMiddlewares,
  ...invitationMiddlewares,
  ...customerMiddlewares,
  { matcher: "/store/channels", methods: ["GET"], middlewares: [storeQuery(ChannelsQuery)] },
  ...quoteMiddlewares,
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
  ...["trace", "proof", "consignments", "terms", "withdrawals", "receipt"].map(
    (story): MiddlewareRoute => ({
      matcher: `/store/orders/:id/${story}`,
      methods: ["GET", "POST"],
      middlewares: [
        authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
        storeQuery(OrderToken),
      ],
    }),
  ),
  // A pattern goes before Medusa's own check of the parameters, too; the guard itself is matched as
  // Medusa's route is, so that none can be reached past it.
  { matcher: ORDER_ADDRESS, methods: ["GET", "POST"], middlewares: [takeTraceToken] },
  { matcher: "/store/orders/:id", methods: ["GET"], middlewares: [requireOrderReader] },
  {
    matcher: "/store/orders/:id/transfer/request",
    methods: ["POST"],
    middlewares: [requireOrderReader],
  },
  {
    matcher: RETURNS_ADDRESS,
    methods: ["POST"],
    middlewares: [
      authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
      takeTraceToken,
      requireReturner,
    ],
  },
  { matcher: "/store/search/goods", methods: ["GET"], middlewares: [storeQuery(GoodsQuery)] },
  { matcher: "/store/search/suggest", methods: ["GET"], middlewares: [storeQuery(SuggestQuery)] },
  { matcher: "/store/impact", methods: ["GET"], middlewares: [storeQuery(ImpactQuery)] },
  // The wildcard goes before Medusa's own check of the list's parameters, which knows only its own.
  { matcher: "/store/products*", methods: ["GET"], middlewares: [filterProducts] },
  {
    matcher: "/store/products",
    methods: ["GET"],
    middlewares: [hideSuspendedProducts, priceByChannel, addReductions, addProvenance],
  },
  {
    matcher: "/store/products/:id",
    methods: ["GET"],
    middlewares: [hideSuspendedProducts, priceByChannel, addReductions, addProvenance],
  },
  {
    matcher: "/store/product-variants",
    methods: ["GET"],
    middlewares: [hideSuspendedVariants, priceByChannel],
  },
  {
    matcher: "/store/product-variants/:id",
    methods: ["GET"],
    middlewares: [hideSuspendedVariants, priceByChannel],
  },
  { matcher: "/store/shipping-options", methods: ["GET"], middlewares: [addShippingEnterprise] },
  { matcher: "/store/carts", methods: ["POST"], middlewares: [wholeQuantities] },
  { matcher: "/store/carts/:id", methods: ["POST"], middlewares: [keysChannel] },
  { matcher: "/store/carts/:id/line-items", methods: ["POST"], middlewares: [wholeQuantities] },
  {
    matcher: "/store/carts/:id/line-items/:line_id",
    methods: ["POST"],
    middlewares: [wholeQuantities],
  },
  { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [addTraceToken] },
];
