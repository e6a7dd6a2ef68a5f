import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";

type BodySchema = Parameters<typeof validateAndTransformBody>[0];
type QuerySchema = Parameters<typeof validateAndTransformQuery>[0];
type QueryConfig = Parameters<typeof validateAndTransformQuery>[1];
type Middleware = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) => Promise<void>;

/** Checks a request's body; what does not fit is refused with 400 and code "input_invalid". */
export function checkedBody(schema: BodySchema): Middleware {
  return withCode(validateAndTransformBody(schema));
}

/** Checks a request's query and fills `req.queryConfig`; refuses as {@link checkedBody} does. */
export function checkedQuery(schema: QuerySchema, config: QueryConfig): Middleware {
  return withCode(validateAndTransformQuery(schema, config));
}

// Medusa's own validation gives words but no code, and a page chooses its words by the code.
function withCode(validate: Middleware): Middleware {
  return (req, res, next) =>
    validate(req, res, (error?: unknown) => {
      if (error instanceof MedusaError && !error.code) {
        error.code = "input_invalid";
      }
      next(error);
    });
}
