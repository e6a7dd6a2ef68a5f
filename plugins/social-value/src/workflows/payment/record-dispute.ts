import type { MedusaContainer } from "@medusajs/framework/types";
import type Stripe from "stripe";
import { clock } from "../../lib/clock";
import { stripeClient } from "../../lib/stripe-client";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import { bookedAt } from "./booked-at";
import { assertKronor, orderOfPayment } from "./post-fee";
import { settlePayment } from "./settle-payment";
import { findStripeSession } from "./stripe-session";

/**
 * Keeps a dispute as Stripe tells of it now, and posts each row of Stripe's books that it has made:
 * what was taken, what was given back, the fees. It goes by what Stripe says when asked and not by the
 * notice, so notices may come in any order and any number of times. False for one of a payment that is
 * not this shop's.
 */
export async function recordDispute(
  container: MedusaContainer,
  disputeId: string,
): Promise<boolean> {
  const dispute = await stripeClient().disputes.retrieve(disputeId, {
    expand: ["payment_intent"],
  });
  const intent = typeof dispute.payment_intent === "object" ? dispute.payment_intent : null;
  const session_id = intent?.metadata.session_id;
  // A payment is made whole first: a dispute of one whose order was lost on the way finds it.
  if (!session_id || !(await settlePayment(container, session_id))) {
    return false;
  }
  const payment_id = (await findStripeSession(container, session_id))?.payment_id;
  if (!payment_id) {
    throw new Error(`Dispute ${disputeId} is of a payment that is not there yet`);
  }
  const order_id = await orderOfPayment(container, payment_id);
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  await funding.keepDispute({ ...toldOf(dispute), payment_id, order_id }, new Date());
  for (const row of dispute.balance_transactions) {
    assertKronor(row);
    await funding.postProviderEvent({
      ...{ id: row.id, kind: "dispute", payment_id, order_id, dispute_id: dispute.id },
      taken_minor: BigInt(-row.amount),
      fee_minor: BigInt(row.fee),
      currency_code: row.currency,
      event_at: await bookedAt(funding, clock.timeOf(new Date(row.created * 1000))),
    });
  }
  return true;
}

function toldOf(dispute: Stripe.Dispute) {
  const { id, charge, amount, currency, reason, status, evidence_details, created } = dispute;
  const due = evidence_details.due_by;
  const isEnded = ["won", "lost", "warning_closed", "prevented"].includes(status);
  return {
    ...{ id, currency_code: currency, reason, status },
    charge_id: typeof charge === "string" ? charge : charge.id,
    amount_minor: BigInt(amount),
    answer_by: due && !isEnded ? new Date(due * 1000) : null,
    opened_at: new Date(created * 1000),
  };
}
