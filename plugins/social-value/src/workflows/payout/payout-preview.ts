import { isOverdueDebt, type OwedPosting, type PayoutPlan, planPayout } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import { FUNDING_MODULE } from "../../modules/funding";
import type { Destination } from "../../modules/funding/payouts/payout";
import type { PayoutSettings } from "../../modules/funding/payouts/payout-settings";
import { payoutProvider } from "../../modules/funding/payouts/providers";
import type FundingModuleService from "../../modules/funding/service";
import { payeesOf } from "./payees";

export const CURRENCY = "sek";

/** What a run would do with one enterprise now. Öre. */
export interface PayoutForecast {
  enterprise_id: string;
  name: string;
  /** "pay", "carry" to a later payout, "no_account": it would be paid had it an account, or "nothing" */
  outcome: PayoutPlan["outcome"] | "no_account";
  amount_minor: bigint;
  waiting_minor: bigint;
  negative_since: Date | null;
  /** Negative for so long that finance is to settle it by hand. */
  is_overdue_debt: boolean;
  destination: Destination | null;
  due: readonly OwedPosting[];
}

/** What a payout run would do now, enterprise by enterprise by name; nothing is written. */
export async function payoutForecasts(
  container: MedusaContainer,
  settings: PayoutSettings,
): Promise<PayoutForecast[]> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const provider = payoutProvider(settings.provider);
  const now = clock.now();
  const owed = await funding.owedPostings(CURRENCY);
  const payees = await payeesOf(container, [...owed.keys()]);
  const forecasts = [...owed].map(([enterprise_id, postings]): PayoutForecast => {
    const plan = planPayout(postings, now, settings.minimum_minor);
    const payee = payees.get(enterprise_id);
    const destination = payee ? provider.destinationOf(payee) : null;
    return {
      enterprise_id,
      name: payee?.name ?? enterprise_id,
      destination,
      is_overdue_debt: isOverdueDebt(plan, now),
      ...plan,
      outcome: plan.outcome === "pay" && !destination ? "no_account" : plan.outcome,
    };
  });
  return forecasts.sort((a, b) => a.name.localeCompare(b.name, "sv"));
}
