import type { MedusaContainer } from "@medusajs/framework/types";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import { paymentsWithoutFee, postProviderFee } from "./post-fee";
import { type RefundsReconciled, reconcileRefunds } from "./reconcile-refunds";
import { recordDispute } from "./record-dispute";
import { settlePayment } from "./settle-payment";
import { unsettledSessions } from "./stripe-session";

const LIMIT = 100;

/** What a pass over Stripe's payments found and did. */
export interface StripeReconciled {
  placed: number;
  returned: number;
  fees: number;
  refunds: RefundsReconciled;
  failed: { what: string; message: string }[];
}

/**
 * Asks Stripe about every payment that was begun between two times and has not become an order's: a
 * notice may be lost, a process may die between payment and order. What is paid becomes its order
 * or goes back; then the refunds that Stripe has not heard of, the fees and the open disputes.
 */
export async function reconcileStripe(
  container: MedusaContainer,
  { since, until }: { since: Date; until: Date },
): Promise<StripeReconciled> {
  const failed: StripeReconciled["failed"] = [];
  const counts = { placed: 0, returned: 0, fees: 0 };
  const each = async (ids: readonly string[], work: (id: string) => Promise<void>) => {
    for (const id of ids) {
      try {
        await work(id);
      } catch (error) {
        failed.push({ what: id, message: String(error) });
      }
    }
  };
  await each(await unsettledSessions(container, { since, until, limit: LIMIT }), async (id) => {
    const outcome = await settlePayment(container, id);
    if (outcome?.state === "placed" || outcome?.state === "returned") {
      counts[outcome.state] += 1;
    }
  });
  const refunds = await reconcileRefunds(container, { since, until });
  await each(await paymentsWithoutFee(container, since, LIMIT), async (id) => {
    await postProviderFee(container, id);
    counts.fees += 1;
  });
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  await each(await funding.openDisputes(), async (id) => {
    await recordDispute(container, id);
  });
  return { ...counts, refunds, failed };
}
