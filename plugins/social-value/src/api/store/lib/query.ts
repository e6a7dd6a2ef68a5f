import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { networkError } from "../../../lib/errors";

const MAX_PAGE = 100;

/** `limit` (1–100, default 20) and `offset` of every list. */
export const pageQuery = z
  .object({
    limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(20),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict();

/** Checks a route's query parameters; what does not fit is refused with 400 and "input_invalid". */
export function storeQuery(schema: z.ZodType) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const parsed = schema.safeParse(req.query);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({
        field: path.join("."),
        message,
      }));
      const words = issues.map(({ field, message }) => `${field}: ${message}`).join("; ");
      next(networkError(MedusaError.Types.INVALID_DATA, "input_invalid", words, { issues }));
      return;
    }
    req.validatedQuery = parsed.data as Record<string, unknown>;
    next();
  };
}
