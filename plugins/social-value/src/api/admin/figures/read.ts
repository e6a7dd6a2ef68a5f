import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";

/** What the route's validator made of the query; {@link figureMiddlewares} names it. */
export function askedOf<Query>(req: AuthenticatedMedusaRequest): Query {
  return req.validatedQuery as unknown as Query;
}

/** The page of rows, and what a list says of itself beside them. */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit, offset }: { limit: number; offset: number },
) {
  return { rows: rows.slice(offset, offset + limit), count: rows.length, limit, offset };
}
