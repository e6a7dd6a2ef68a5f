import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";

export const MAX_PAGE = 100;

/** `limit` (default 20, at most 100), `offset`, `order` and `fields` of a list. */
export function pageParams(order?: string) {
  return createFindParams(order ? { order } : {}).extend({
    limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(20),
    offset: z.coerce.number().int().min(0).default(0),
  });
}
