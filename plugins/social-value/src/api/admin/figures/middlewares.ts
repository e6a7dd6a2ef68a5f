import { applyLocale, type MiddlewareRoute } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { withParams } from "../../lib/checked-params";
import { checkedBody } from "../lib/checked-input";
import {
  ComparisonQuery,
  CoverageQuery,
  FlowsQuery,
  FundingQuery,
  LinePlacesQuery,
  OverviewQuery,
  PlaceLinesQuery,
  PlacesQuery,
  SellersQuery,
  SetAccounts,
  SieQuery,
} from "./validators";

const get = (path: string, schema: z.ZodType): MiddlewareRoute => ({
  matcher: `/admin/figures/${path}`,
  methods: ["GET"],
  middlewares: [withParams(schema)],
});

/** What the routes of figures take; a file's parameters are checked by its table. */
export const figureMiddlewares: MiddlewareRoute[] = [
  // Medusa reads the reader's language on the shop's routes alone; figures name goods and head files.
  { matcher: "/admin/figures/*", middlewares: [applyLocale] },
  get("overview", OverviewQuery),
  get("coverage", CoverageQuery),
  get("flows", FlowsQuery),
  get("funding", FundingQuery),
  get("shortfalls", PlacesQuery),
  get("runways", PlacesQuery),
  get("comparison", ComparisonQuery),
  get("sellers", SellersQuery),
  get("sie", SieQuery),
  {
    matcher: "/admin/figures/accounts",
    methods: ["POST"],
    middlewares: [checkedBody(SetAccounts)],
  },
  get("places/:id/lines", PlaceLinesQuery),
  get("lines/:id/places", LinePlacesQuery),
];
