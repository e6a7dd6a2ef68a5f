import type { MedusaResponse } from "@medusajs/framework/http";
import type { Role } from "../../../lib/roles";
import type { Destination } from "../../../modules/funding/payouts/payout";
import { accountMasked } from "../../../workflows/payout/account-masked";

/**
 * An account as the one who asks may see it: finance and administrators see it, everybody else its last
 * four signs, enough to tell two apart.
 */
export function accountShown(account: string, res: MedusaResponse): string {
  const role = res.locals.role as Role;
  return role === "coordinator" ? accountMasked(account) : account;
}

/** Something with an account that is paid to, as the one who asks may see it. */
export function withAccountShown<T extends { destination: Destination | null }>(
  value: T,
  res: MedusaResponse,
): T {
  const { destination } = value;
  return destination
    ? { ...value, destination: { ...destination, account: accountShown(destination.account, res) } }
    : value;
}
