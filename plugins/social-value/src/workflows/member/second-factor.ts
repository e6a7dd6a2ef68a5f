import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { claimCode, forgetCodes } from "../../lib/second-factor-codes";
import type { Member } from "../../modules/enterprise/members/member";
import {
  type SecondFactor,
  secondFactorOf,
  takeOffFactors,
} from "../../modules/enterprise/members/second-factors";
import { databaseOf } from "../lib/database";
import { tellOfSecondFactor } from "./second-factor-mail";

/** A code, and where it was typed. */
export interface CodeAtDoor {
  code: string;
  address: string;
}

const SIX_DIGITS = /^\d{6}$/;

/** How the member's account stands with its second factor. */
export async function readSecondFactor(
  container: MedusaContainer,
  { email }: Pick<Member, "email">,
): Promise<SecondFactor> {
  const factor = await secondFactorOf(databaseOf(container), email);
  if (!factor) {
    throw new Error("a member has no account to sign in with");
  }
  return factor;
}

/**
 * Begins to turn the factor on: a secret for the member's app, as text and as the address that a QR code
 * holds. Nothing is asked for until a code has been confirmed; begun again, the secret before is void.
 * Throws "second_factor_on" (409).
 */
export async function startSecondFactor(container: MedusaContainer, member: Member) {
  const { auth_identity_id, status } = await readSecondFactor(container, member);
  if (status === "enabled") {
    throw alreadyOn();
  }
  await takeOffFactors(databaseOf(container), auth_identity_id, ["pending"]);
  const { secret = "", otpauth_url = "" } = await container
    .resolve(Modules.AUTH)
    .startAuthMfa({ auth_identity_id, provider: "totp", label: member.email });
  return { secret, otpauth_url };
}

/**
 * Turns it on with a code from the app, and gives the recovery codes, which nobody can read again. Throws
 * "second_factor_not_started" or "second_factor_on" (409), "code_wrong" (400) and as `claimCode`.
 */
export async function confirmSecondFactor(
  container: MedusaContainer,
  member: Member,
  typed: CodeAtDoor,
): Promise<string[]> {
  const { auth_identity_id, factor_id, status } = await readSecondFactor(container, member);
  if (status === "enabled") {
    throw alreadyOn();
  }
  if (!factor_id) {
    throw networkError(
      MedusaError.Types.CONFLICT,
      "second_factor_not_started",
      "Begin anew: there is no secret to confirm",
    );
  }
  await checkCode(container, auth_identity_id, typed, () =>
    container
      .resolve(Modules.AUTH)
      .verifyAuthMfa({ id: factor_id, auth_identity_id, code: typed.code }),
  );
  const codes = await newRecoveryCodes(container, auth_identity_id);
  await tellOfSecondFactor(container, member, "second_factor_on");
  return codes;
}

/**
 * New recovery codes in place of all that were, for a code from the app. Throws "second_factor_off"
 * (409), "code_wrong" (400) and as `claimCode`.
 */
export async function renewRecoveryCodes(
  container: MedusaContainer,
  member: Member,
  typed: CodeAtDoor,
): Promise<string[]> {
  const { auth_identity_id, id } = await enabledFactor(container, member);
  await checkCode(container, auth_identity_id, typed, () =>
    container.resolve(Modules.AUTH).verifyAuthMfa({ id, auth_identity_id, code: typed.code }),
  );
  return newRecoveryCodes(container, auth_identity_id);
}

/**
 * Turns it off, for a code from the app or a recovery code. Throws "second_factor_off" (409), "code_wrong"
 * (400) and as `claimCode`.
 */
export async function turnOffSecondFactor(
  container: MedusaContainer,
  member: Member,
  typed: CodeAtDoor,
): Promise<void> {
  const { auth_identity_id, id } = await enabledFactor(container, member);
  const method = SIX_DIGITS.test(typed.code) ? "totp" : "recovery_code";
  await checkCode(container, auth_identity_id, typed, () =>
    container.resolve(Modules.AUTH).disableAuthMfa({ id, method, code: typed.code }),
  );
  await takeOffFactors(databaseOf(container), auth_identity_id, ["enabled"]);
  await tellOfSecondFactor(container, member, "second_factor_off");
}

async function enabledFactor(container: MedusaContainer, member: Member) {
  const { auth_identity_id, factor_id, status } = await readSecondFactor(container, member);
  if (status !== "enabled" || !factor_id) {
    throw networkError(
      MedusaError.Types.CONFLICT,
      "second_factor_off",
      "The second factor is not turned on",
    );
  }
  return { auth_identity_id, id: factor_id };
}

/** Claims the code and lets Medusa look at it: what Medusa refuses is a wrong code. */
async function checkCode(
  container: MedusaContainer,
  auth_identity_id: string,
  typed: CodeAtDoor,
  look: () => Promise<unknown>,
): Promise<void> {
  await claimCode(container, { auth_identity_id, ...typed });
  try {
    await look();
  } catch (error) {
    if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_ALLOWED) {
      throw networkError(MedusaError.Types.INVALID_DATA, "code_wrong", "The code is not right");
    }
    throw error;
  }
  await forgetCodes(container, auth_identity_id);
}

async function newRecoveryCodes(container: MedusaContainer, auth_identity_id: string) {
  const auth = container.resolve(Modules.AUTH);
  return (await auth.generateAuthMfaRecoveryCodes({ auth_identity_id })).codes;
}

function alreadyOn(): Error {
  return networkError(
    MedusaError.Types.CONFLICT,
    "second_factor_on",
    "The second factor is turned on already",
  );
}
