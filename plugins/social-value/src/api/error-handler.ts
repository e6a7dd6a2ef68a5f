import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";

const medusaHandler = errorHandler();

/** Medusa's own handler, with the `data` that our errors carry beside their code. */
export function handleError(
  error: MedusaError | Error,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const { type, code, message, data } = error as MedusaError & { data?: unknown };
  if (data !== undefined) {
    // Medusa answers every conflict with one code and one sentence; ours says which it was.
    const own = type === MedusaError.Types.CONFLICT ? { code, message } : {};
    const send = res.json.bind(res);
    res.json = (body) => send({ ...(body as object), ...own, data });
  }
  medusaHandler(error as MedusaError, req, res, next);
}
