import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { type Customer, findCustomer } from "../../../customers/customer";
import { countTry } from "../../../lib/rate-limits";
import { passwordWrong, signedOut } from "../../../workflows/customer/refusals";
import { databaseOf } from "../../../workflows/lib/database";
import { isPasswordOf } from "../../../workflows/lib/open-door";

/**
 * Before everything under `/store/customers/me`, Medusa's own too: the account is read anew each time, so a
 * token opens nothing once the account is erased. Answers 401, as when nobody is signed in.
 */
export async function requireCustomer(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { auth_context } = req as Partial<AuthenticatedMedusaRequest>;
  const customer = await findCustomer(databaseOf(req.scope), auth_context?.actor_id ?? "");
  res.set("Cache-Control", "private, no-store");
  res.locals.customer = customer;
  next(customer ? undefined : signedOut());
}

/** Whom {@link requireCustomer} has let in. */
export function customerOf(res: MedusaResponse): Customer {
  return res.locals.customer as Customer;
}

/**
 * Throws "password_wrong" (403) unless it is the account's password, "too_many_requests" when it was tried
 * too often: a token that was left behind is not enough for what cannot be undone.
 */
export async function askForPassword(
  req: MedusaRequest,
  { id, email }: Customer,
  password: string,
): Promise<void> {
  await countTry(req.scope, "own_password", id);
  if (!(await isPasswordOf(req.scope, email, password))) {
    throw passwordWrong();
  }
}
