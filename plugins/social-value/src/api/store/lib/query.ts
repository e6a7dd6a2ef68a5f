import { z } from "@medusajs/framework/zod";

const MAX_PAGE = 100;

/** `limit` (1–100, default 20) and `offset` of every list. */
export const pageQuery = z
  .object({
    limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(20),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict();

/** Checks a route's query parameters; what does not fit is refused with 400 and "input_invalid". */
export { withParams as storeQuery } from "../../lib/checked-params";
