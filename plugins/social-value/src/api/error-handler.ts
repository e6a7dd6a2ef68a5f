import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import type { MedusaError } from "@medusajs/framework/utils";

const medusaHandler = errorHandler();

/** Medusa's own handler, with the `data` that our errors carry beside their code. */
export function handleError(
  error: MedusaError | Error,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const data = (error as { data?: unknown }).data;
  if (data !== undefined) {
    const send = res.json.bind(res);
    res.json = (body) => send({ ...(body as object), data });
  }
  medusaHandler(error as MedusaError, req, res, next);
}
