import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";

export function linkNotValid() {
  return networkError(
    MedusaError.Types.NOT_FOUND,
    "confirmation_not_valid",
    "The link is too old or not whole: ask for a new one",
  );
}

export function accountExists() {
  return networkError(
    MedusaError.Types.CONFLICT,
    "account_exists",
    "The address has an account already: sign in",
  );
}

export function passwordWrong() {
  return networkError(
    MedusaError.Types.FORBIDDEN,
    "password_wrong",
    "That is not the account's password",
  );
}

/** No account, or one that is erased: as when nobody is signed in. */
export function signedOut() {
  return networkError(MedusaError.Types.UNAUTHORIZED, "signed_out", "Sign in again");
}
