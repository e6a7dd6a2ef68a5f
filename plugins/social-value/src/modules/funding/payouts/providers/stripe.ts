import { type ChargedPart, sumOf } from "@insteg/domain";
import Stripe from "stripe";
import { stripeClient } from "../../../../lib/stripe-client";
import type { Payout } from "../payout";
import type { HandedOver, PayoutProvider } from "./provider";

/** What a transfer that no charge is the source of is known by. */
const BALANCE = "balance";

/**
 * Stripe Connect: one transfer for each charge that a payout settles, to the enterprise's own account,
 * grouped under the payout's id. Stripe's own list of the group says what has been done already, so a
 * payout is never moved twice, also after the idempotency keys have run out.
 */
export const stripeProvider: PayoutProvider = {
  id: "stripe",
  sends: "singly",

  destinationOf({ stripe_account_id, name, organisation_number }) {
    return (
      (stripe_account_id && {
        kind: "stripe",
        account: stripe_account_id,
        name,
        organisation_number,
      }) ||
      null
    );
  },

  assertReady() {
    stripeClient();
  },

  async send(payout, plan) {
    const stripe = stripeClient();
    const done = await transfersOf(stripe, payout);
    if (done.some((transfer) => transfer.amount_reversed > 0)) {
      return refuse(stripe, payout, "transfer_reversed");
    }
    const made = new Set(done.map((transfer) => transfer.metadata.part));
    for (const part of await plan()) {
      if (!made.has(part.charge_id ?? BALANCE)) {
        const refused = await transfer(stripe, payout, part);
        if (refused) {
          return refuse(stripe, payout, refused);
        }
      }
    }
    return { reference: payout.id };
  },

  async recall(payout) {
    await reverseAll(stripeClient(), payout);
  },

  async movedMinor(payout) {
    const transfers = await transfersOf(stripeClient(), payout);
    return sumOf(transfers.map(({ amount, amount_reversed }) => BigInt(amount - amount_reversed)));
  },
};

/** Makes one transfer; gives Stripe's code when it refuses for good, and throws what may pass. */
async function transfer(
  stripe: Stripe,
  payout: Payout,
  { charge_id, amount_minor }: ChargedPart,
): Promise<string | null> {
  const part = charge_id ?? BALANCE;
  try {
    await stripe.transfers.create(
      {
        amount: Number(amount_minor),
        currency: payout.currency_code,
        destination: payout.destination.account,
        transfer_group: payout.id,
        description: `Utbetalning ${payout.number}`,
        metadata: { payout_id: payout.id, part },
        ...(charge_id ? { source_transaction: charge_id } : {}),
      },
      { idempotencyKey: `${payout.id}:${part}` },
    );
    return null;
  } catch (error) {
    if (isFinal(error)) {
      return error.code ?? error.type;
    }
    throw error;
  }
}

/**
 * Stripe refuses for good what asks for something wrong. Another request under way with the same key (409)
 * is none of those: that one may still move the money.
 */
function isFinal(error: unknown): error is Stripe.errors.StripeInvalidRequestError {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError &&
    FINAL_STATUS.includes(error.statusCode ?? 0) &&
    !PASSING_CODES.includes(error.code ?? "")
  );
}

const FINAL_STATUS = [400, 402, 404];
const PASSING_CODES = ["idempotency_key_in_use", "lock_timeout", "rate_limit"];

/** What was moved before the refusal goes back: a payout is whole or not at all. */
async function refuse(stripe: Stripe, payout: Payout, refused: string): Promise<HandedOver> {
  await reverseAll(stripe, payout);
  return { refused };
}

async function reverseAll(stripe: Stripe, payout: Payout): Promise<void> {
  for (const { id, reversed } of await transfersOf(stripe, payout)) {
    if (!reversed) {
      await stripe.transfers.createReversal(
        id,
        { metadata: { payout_id: payout.id } },
        { idempotencyKey: `${payout.id}:reversal:${id}` },
      );
    }
  }
}

async function transfersOf(stripe: Stripe, payout: Payout): Promise<Stripe.Transfer[]> {
  const transfers: Stripe.Transfer[] = [];
  for await (const one of stripe.transfers.list({ transfer_group: payout.id, limit: 100 })) {
    transfers.push(one);
  }
  return transfers;
}
