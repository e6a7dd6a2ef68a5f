import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../../lib/errors";
import type { PayoutProvider } from "./provider";

/**
 * Bank transfers that finance hands to the bank as a file: sending is noting them as one batch, from
 * which the file is made (see `pain001`). That the money has arrived, or came back, finance says.
 */
export const manualProvider: PayoutProvider = {
  id: "manual",
  sends: "together",

  destinationOf({ name, organisation_number, iban, bankgiro }) {
    const account = iban
      ? { kind: "iban" as const, account: iban }
      : bankgiro
        ? { kind: "bankgiro" as const, account: bankgiro }
        : null;
    return account && { ...account, name, organisation_number };
  },

  assertReady({ iban }) {
    if (!iban) {
      throw networkError(
        MedusaError.Types.NOT_ALLOWED,
        "payer_account_missing",
        "The network has no account to pay from",
      );
    }
  },

  async send() {
    return { reference: null };
  },

  async recall() {},

  /** The bank alone knows; what is in no batch yet is in no file, and so cannot have been moved. */
  async movedMinor({ state }) {
    return state === "created" ? 0n : null;
  },
};
