import type { MedusaContainer } from "@medusajs/framework/types";
import type Stripe from "stripe";
import { stripeCharges } from "../../lib/charges";
import { clock } from "../../lib/clock";
import { sqlRows } from "../../lib/sql";
import { stripeClient } from "../../lib/stripe-client";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import { databaseOf } from "../lib/database";
import { bookedAt } from "./booked-at";

/**
 * Posts what Stripe charged for a payment, once. Of a charge whose row in Stripe's books is not there yet
 * nothing is posted; of one in another currency than the payment's it is refused by an error, for there is
 * no rate here to turn it by.
 */
export async function postProviderFee(
  container: MedusaContainer,
  paymentId: string,
): Promise<void> {
  const db = databaseOf(container);
  const charge = (await stripeCharges(db, [paymentId])).get(paymentId);
  if (!charge) {
    return;
  }
  const { balance_transaction: row } = await stripeClient().charges.retrieve(charge, {
    expand: ["balance_transaction"],
  });
  if (!row || typeof row === "string") {
    return;
  }
  assertKronor(row);
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  await funding.postProviderEvent({
    ...{ id: row.id, kind: "payment_fee", payment_id: paymentId, dispute_id: null },
    order_id: await orderOfPayment(container, paymentId),
    taken_minor: 0n,
    fee_minor: BigInt(row.fee),
    currency_code: row.currency,
    event_at: await bookedAt(funding, clock.timeOf(new Date(row.created * 1000))),
  });
}

/** Throws when a row of Stripe's books is not in kronor: the ledger holds the shop's currency alone. */
export function assertKronor({ id, currency }: Stripe.BalanceTransaction): void {
  if (currency !== "sek") {
    throw new Error(`Stripe's row ${id} is in ${currency}: settle the account in SEK`);
  }
}

/** The order that a payment paid for; null for one that was given back before there was any. */
export async function orderOfPayment(
  container: MedusaContainer,
  paymentId: string,
): Promise<string | null> {
  const [row] = await sqlRows<{ order_id: string }>(
    databaseOf(container),
    `SELECT o.order_id FROM payment p
       JOIN order_payment_collection o
         ON o.payment_collection_id = p.payment_collection_id AND o.deleted_at IS NULL
      WHERE p.id = ?`,
    [paymentId],
  );
  return row?.order_id ?? null;
}

/** Captured Stripe payments since a time whose fee is not posted, some of them. */
export async function paymentsWithoutFee(
  container: MedusaContainer,
  since: Date,
  limit: number,
): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT p.id FROM payment p
      WHERE p.provider_id LIKE 'pp_stripe%' AND p.captured_at >= ? AND p.deleted_at IS NULL
        AND p.data->>'latest_charge' LIKE 'ch\\_%'
        AND NOT EXISTS (SELECT 1 FROM provider_movement m
                         WHERE m.payment_id = p.id AND m.kind = 'payment_fee')
      ORDER BY random() LIMIT ?`,
    [since, limit],
  );
  return rows.map(({ id }) => id);
}
