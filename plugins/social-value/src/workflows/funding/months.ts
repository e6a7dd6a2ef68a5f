import { monthOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import { FUNDING_MODULE } from "../../modules/funding";
import type { CloseOutcome } from "../../modules/funding/ledger/month-close";
import type FundingModuleService from "../../modules/funding/service";
import { TRAINING_MODULE } from "../../modules/training";
import type TrainingModuleService from "../../modules/training/service";
import { placeFacts } from "./place-facts";

const CURRENCY = "sek";

/**
 * Draws the training reserves for the current month, enterprise by enterprise: what a capture would do
 * as the first of the month, for those that have none. Gives how many were drawn.
 */
export async function openCurrentMonth(container: MedusaContainer): Promise<number> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const training = container.resolve<TrainingModuleService>(TRAINING_MODULE);
  const event_at = clock.now();
  const event = { month: monthOf(event_at), event_at, currency_code: CURRENCY };
  let drawn = 0;
  for (const id of await funding.enterprisesWithReserve()) {
    const places = await training.listTerms([id], event.month);
    drawn += (await funding.openMonth(id, event, places)) ? 1 : 0;
  }
  return drawn;
}

/**
 * Closes a month ('YYYY-MM') for good, by what is true of its places now, and keeps that. Throws
 * "month_not_over" and "earlier_month_open".
 */
export async function closeMonth(container: MedusaContainer, month: string): Promise<CloseOutcome> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const facts = await placeFacts(container, month);
  return funding.closeMonth({ month, event_at: clock.now(), currency_code: CURRENCY }, facts);
}

/**
 * Closes every month that ended before `before` ('YYYY-MM') and is still open, oldest first: also one
 * without sales, for what its places cost is told as of any other month.
 */
export async function closeMonthsBefore(
  container: MedusaContainer,
  before: string,
): Promise<string[]> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const [first] = await container
    .resolve<TrainingModuleService>(TRAINING_MODULE)
    .listTrainingPlaces({}, { order: { first_month: "ASC" }, take: 1 });
  const months = await funding.openMonthsBefore(before, first?.first_month);
  for (const month of months) {
    await closeMonth(container, month);
  }
  return months;
}
