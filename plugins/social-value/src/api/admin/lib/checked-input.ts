import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";

type QuerySchema = Parameters<typeof validateAndTransformQuery>[0];
type QueryConfig = Parameters<typeof validateAndTransformQuery>[1];
type Middleware = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) => Promise<void>;

/**
 * Checks a request's body; what does not fit is refused with 400 and code "input_invalid", and
 * `data.fields` names the fields that it is about.
 */
export function checkedBody(schema: z.ZodType): Middleware {
  return withCode(validateAndTransformBody(schema), (req) => wrongFields(schema, req.body));
}

/** Checks a request's query and fills `req.queryConfig`; refuses as {@link checkedBody} does. */
export function checkedQuery(schema: QuerySchema, config: QueryConfig): Middleware {
  return withCode(validateAndTransformQuery(schema, config), () => []);
}

// Medusa's own validation gives words but no code, and a page chooses its words by the code.
function withCode(validate: Middleware, fieldsOf: (req: MedusaRequest) => string[]): Middleware {
  return (req, res, next) =>
    validate(req, res, (error?: unknown) => {
      if (error instanceof MedusaError && !error.code) {
        error.code = "input_invalid";
        Object.assign(error, { data: { fields: fieldsOf(req) } });
      }
      next(error);
    });
}

function wrongFields(schema: z.ZodType, body: unknown): string[] {
  const issues = schema.safeParse(body).error?.issues ?? [];
  return [...new Set(issues.flatMap(({ path }) => (path.length > 0 ? [String(path[0])] : [])))];
}
