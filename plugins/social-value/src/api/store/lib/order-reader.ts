import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { networkError } from "../../../lib/errors";
import { sqlRows } from "../../../lib/sql";
import { isTraceToken } from "../../../lib/trace-token";

/** What a guest reaches an order by. */
export const OrderToken = z.object({ token: z.string().max(200).optional() }).strict();

/** In place of `?token=`, for whoever wants it out of addresses and logs. */
const TOKEN_HEADER = "x-insteg-trace-token";

/**
 * Medusa's own answer to an order's id, with all its parameters. Without regard to case, as its
 * routes are: what this does not catch, Medusa refuses for an unknown parameter.
 */
export const ORDER_ADDRESS = /^\/store\/orders\/[^/]+(\/transfer\/request)?\/?$/i;

/** Where Medusa takes returns, in whatever case. */
export const RETURNS_ADDRESS = /^\/store\/returns\/?$/i;

/** Moves the token from the query to its header, before Medusa checks the query's parameters. */
export function takeTraceToken(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const { token } = req.query;
  delete req.query.token;
  if (typeof token === "string") {
    req.headers[TOKEN_HEADER] = token;
  }
  next();
}

/**
 * Whether an order may be read: by the customer it belongs to, signed in, or by whoever holds its
 * signed token. A token that is given is the one that counts.
 */
async function mayReadOrder(
  req: MedusaRequest,
  orderId: string,
  token = req.get(TOKEN_HEADER),
): Promise<boolean> {
  return token === undefined ? isOwner(req, orderId) : isTraceToken(req.scope, orderId, token);
}

/**
 * The `:id` of an order whose story the caller may read: its owner when signed in, and whoever holds its
 * signed token. Throws "trace_not_found" (404) for everybody else, whether the order exists or not, so
 * that ids cannot be probed.
 */
export async function readableOrderId(req: MedusaRequest): Promise<string> {
  const id = req.params.id ?? "";
  const { token } = req.validatedQuery as z.infer<typeof OrderToken>;
  if (!(await mayReadOrder(req, id, token))) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "trace_not_found",
      "There is no such order, or the link is not its own",
      {},
    );
  }
  return id;
}

/**
 * Medusa shows an order, with name and address, to whoever knows its id. Ids stand in addresses,
 * mails and logs, so here it asks for more; and answers the same whether the order exists or not.
 */
export async function requireOrderReader(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (await mayReadOrder(req, req.params.id ?? "")) {
    res.set("Cache-Control", "private, no-store");
    next();
    return;
  }
  next(orderNotFound());
}

/** As above, of the order that is to be returned: Medusa makes a return for whoever knows its id. */
export async function requireReturner(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { order_id } = (req.body ?? {}) as { order_id?: unknown };
  // Without an id there is nothing to guard, and Medusa says what is missing.
  const isTheirs = typeof order_id !== "string" || (await mayReadOrder(req, order_id));
  next(isTheirs ? undefined : orderNotFound());
}

function orderNotFound() {
  return networkError(
    MedusaError.Types.NOT_FOUND,
    "order_not_found",
    "There is no such order, or it belongs to somebody else",
  );
}

async function isOwner(req: MedusaRequest, orderId: string): Promise<boolean> {
  const { auth_context } = req as Partial<AuthenticatedMedusaRequest>;
  if (!auth_context?.actor_id || auth_context.actor_type !== "customer") {
    return false;
  }
  const { actor_id } = auth_context;
  // An account that is erased owns nothing any more, though its token may live on for a day.
  const owned = await sqlRows(
    req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT 1 FROM "order" o JOIN customer c ON c.id = o.customer_id
      WHERE o.id = ? AND c.id = ? AND c.has_account AND c.deleted_at IS NULL AND o.deleted_at IS NULL`,
    [orderId, actor_id],
  );
  return owned.length > 0;
}
