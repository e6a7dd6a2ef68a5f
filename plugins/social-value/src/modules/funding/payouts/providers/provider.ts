import type { ChargedPart } from "@insteg/domain";
import type { Destination, Payout, PayoutProviderId } from "../payout";
import type { PayoutAccount } from "../payout-account";
import type { Payer } from "../payout-state";

/** An enterprise as one who is to be paid. */
export interface Payee extends PayoutAccount {
  id: string;
  name: string;
  organisation_number: string | null;
}

/** What handing a payout over came to: the provider's name for it, or why it refused for good. */
export type HandedOver = { reference: string | null } | { refused: string };

/** A way to pay enterprises. */
export interface PayoutProvider {
  readonly id: PayoutProviderId;
  /** Whether all payouts of a run go to the bank together, or each by itself. */
  readonly sends: "together" | "singly";
  /** Where the enterprise would be paid; null when it has no account that the provider reaches. */
  destinationOf(payee: Payee): Destination | null;
  /** Throws when the network itself lacks what paying needs. */
  assertReady(payer: Payer): void;
  /**
   * Hands a payout over; `plan` says by which charges it is moved, always the same. The same payout again
   * pays nothing more: its id is the idempotency key. Throws when it is not known whether it was taken.
   */
  send(payout: Payout, plan: () => Promise<ChargedPart[]>): Promise<HandedOver>;
  /** Takes back what was sent, as far as the provider has it. The same payout again does nothing. */
  recall(payout: Payout): Promise<void>;
  /** What the provider has moved of the payout and not taken back, öre; null when it does not know. */
  movedMinor(payout: Payout): Promise<bigint | null>;
}
