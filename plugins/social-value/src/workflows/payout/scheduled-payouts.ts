import { civilDateOf, latestPayoutDay } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import { type PayoutRun, runPayouts } from "./run-payouts";

/**
 * Makes the schedule's latest payout run unless it has been made; null when there is none to make. A
 * day on which nothing ran is made up for, though none before the schedule was set.
 */
export async function runScheduledPayouts(container: MedusaContainer): Promise<PayoutRun | null> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const { schedule, scheduled_from } = await funding.payoutSettings();
  if (!schedule || !scheduled_from) {
    return null;
  }
  const day = latestPayoutDay(civilDateOf(clock.now()), schedule);
  if (day < scheduled_from || (await funding.isPayoutRunEnded(day))) {
    return null;
  }
  const run = await runPayouts(container);
  await funding.notePayoutRunEnded(day, clock.now());
  return run;
}
