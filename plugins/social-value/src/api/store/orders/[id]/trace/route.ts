import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../../../lib/errors";
import { isTraceToken } from "../../../../../lib/trace-token";
import { traceOfOrder } from "../../../../../trace/trace-of-order";

/** For the order's owner when signed in, and for whoever holds its signed token. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  const { token } = req.validatedQuery as { token?: string };
  const mayRead = token === undefined ? await isOwner(req, id) : isTraceToken(req.scope, id, token);
  if (!mayRead) {
    // The same answer whether the order exists or not, so that ids cannot be probed.
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "trace_not_found",
      "There is no such order, or the link is not its own",
      {},
    );
  }
  res.set("Cache-Control", "private, no-store");
  res.json({
    trace: await traceOfOrder(req.scope, id, { locale: req.locale, audience: "public" }),
  });
}

async function isOwner(req: AuthenticatedMedusaRequest, orderId: string): Promise<boolean> {
  const customerId = req.auth_context?.actor_id;
  if (!customerId || req.auth_context.actor_type !== "customer") {
    return false;
  }
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["customer_id"], filters: { id: orderId } });
  return data[0]?.customer_id === customerId;
}
