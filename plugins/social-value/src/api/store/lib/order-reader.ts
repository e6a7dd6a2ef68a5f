import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { networkError } from "../../../lib/errors";
import { isTraceToken } from "../../../lib/trace-token";

/** What a guest reaches an order by. */
export const OrderToken = z.object({ token: z.string().max(200).optional() }).strict();

/**
 * The `:id` of an order whose story the caller may read: its owner when signed in, and whoever holds its
 * signed token. Throws "trace_not_found" (404) for everybody else, whether the order exists or not, so
 * that ids cannot be probed.
 */
export async function readableOrderId(req: AuthenticatedMedusaRequest): Promise<string> {
  const id = req.params.id ?? "";
  const { token } = req.validatedQuery as z.infer<typeof OrderToken>;
  const mayRead = token === undefined ? await isOwner(req, id) : isTraceToken(req.scope, id, token);
  if (!mayRead) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "trace_not_found",
      "There is no such order, or the link is not its own",
      {},
    );
  }
  return id;
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
