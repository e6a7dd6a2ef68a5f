import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";

const medusaHandler = errorHandler();

/**
 * Medusa's own handler, with the `data` that our errors carry beside their code. Medusa replaces the
 * code and message of every conflict by its own; ours say what is in the way.
 */
export function handleError(
  error: MedusaError | Error,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const { data, type, code, message } = error as Partial<MedusaError> & { data?: unknown };
  if (data !== undefined) {
    const send = res.json.bind(res);
    const own = type === MedusaError.Types.CONFLICT ? { code, message } : {};
    res.json = (body) => send({ ...(body as object), ...own, data });
  }
  if (code === "too_many_requests") {
    // Medusa knows no such status.
    const set = res.status.bind(res);
    res.status = () => set(429);
    res.set("Retry-After", String((data as { retry_after_seconds: number }).retry_after_seconds));
  }
  if (code === "search_unavailable") {
    const set = res.status.bind(res);
    res.status = () => set(503);
    res.set("Retry-After", "5");
  }
  medusaHandler(error as MedusaError, req, res, next);
}
