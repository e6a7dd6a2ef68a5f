import type { MiddlewareRoute } from "@medusajs/framework/http";
import { storeQuery } from "../lib/query";
import { TradeGoodsQuery } from "../trade/validators";
import { requireBuyer } from "./buyer";

const ONE = "/store/quotes/:id";

export const quoteMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/trade/goods", methods: ["GET"], middlewares: [storeQuery(TradeGoodsQuery)] },
  { matcher: ONE, methods: ["GET"], middlewares: [requireBuyer] },
  { matcher: `${ONE}/pdf`, methods: ["GET"], middlewares: [requireBuyer] },
  { matcher: `${ONE}/accept`, methods: ["POST"], middlewares: [requireBuyer] },
  { matcher: `${ONE}/decline`, methods: ["POST"], middlewares: [requireBuyer] },
];
