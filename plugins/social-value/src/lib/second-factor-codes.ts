import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "./errors";
import { countTry, forgetTries } from "./rate-limits";

/** A code that somebody types: six digits of the moment, or a recovery code. */
export interface TypedCode {
  auth_identity_id: string;
  /** where it is typed */
  address: string;
  code: string;
}

/**
 * Counts a try of a code, and lets each code be tried once: one that was read over a shoulder is worth
 * nothing, and of two who send it at once one gets in. Called before the code is looked at, right or
 * wrong. Throws "too_many_requests" (429) or "code_used" (409).
 */
export async function claimCode(
  container: MedusaContainer,
  { auth_identity_id, address, code }: TypedCode,
): Promise<void> {
  await countTry(container, "second_factor_address", address);
  await countTry(container, "second_factor", auth_identity_id);
  const key = `${auth_identity_id}:${code.trim().toLowerCase()}`;
  try {
    await countTry(container, "second_factor_code", key);
  } catch (error) {
    if (!(error instanceof MedusaError) || error.code !== "too_many_requests") {
      throw error;
    }
    throw networkError(
      MedusaError.Types.CONFLICT,
      "code_used",
      "This code has been tried already: wait for the next one",
    );
  }
}

/** The code was right: the account's tries begin anew. */
export function forgetCodes(container: MedusaContainer, authIdentityId: string): Promise<void> {
  return forgetTries(container, "second_factor", authIdentityId);
}
