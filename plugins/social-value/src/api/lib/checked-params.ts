import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { networkError } from "../../lib/errors";

/** What the schema makes of a query; one that does not fit throws "input_invalid" with its issues. */
export function checkedParams<Schema extends z.ZodType>(
  schema: Schema,
  query: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(query);
  if (parsed.success) {
    return parsed.data;
  }
  const issues = parsed.error.issues.map(({ path, message }) => ({
    field: path.join("."),
    message,
  }));
  const words = issues.map(({ field, message }) => `${field}: ${message}`).join("; ");
  throw networkError(MedusaError.Types.INVALID_DATA, "input_invalid", words, { issues });
}

/** Checks a route's query parameters before it; {@link checkedParams}. */
export function withParams(schema: z.ZodType) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    try {
      req.validatedQuery = checkedParams(schema, req.query) as Record<string, unknown>;
    } catch (error) {
      next(error);
      return;
    }
    next();
  };
}
