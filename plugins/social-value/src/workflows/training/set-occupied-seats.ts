import { monthOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import { TRAINING_MODULE } from "../../modules/training";
import type TrainingModuleService from "../../modules/training/service";
import { setPlaceMonthWorkflow } from "./set-place-month";

/** What a month that has no terms goes by: what a seat costs, the coordinator says. */
const NO_TERMS = { seat_cost_minor: 0, hours_per_month: 0, public_support_minor: 0 };

/**
 * Sets a place's occupied seats from a month on; what a seat costs, its hours and the support stay as
 * they are. Throws "month_closed" or "month_over" for a month before this one, "place_not_open" outside
 * the place's own months, and "seats_exceeded".
 */
export async function setOccupiedSeats(
  container: MedusaContainer,
  place: { id: string; first_month: string; last_month: string | null },
  { month, occupied_seats }: { month: string; occupied_seats: number },
): Promise<void> {
  await assertOpen(container, place, month);
  const [terms] = await container
    .resolve<TrainingModuleService>(TRAINING_MODULE)
    .listPlaceMonths(
      { place_id: place.id, month: { $lte: month } },
      { order: { month: "DESC" }, take: 1 },
    );
  const { seat_cost_minor, hours_per_month, public_support_minor } = terms ?? NO_TERMS;
  await setPlaceMonthWorkflow(container).run({
    input: {
      ...{ place_id: place.id, month, occupied_seats },
      ...{ seat_cost_minor, hours_per_month, public_support_minor },
    },
  });
}

async function assertOpen(
  container: MedusaContainer,
  { first_month, last_month }: { first_month: string; last_month: string | null },
  month: string,
): Promise<void> {
  const now = monthOf(clock.now());
  if (month < now) {
    const closedUpTo = await container
      .resolve<FundingModuleService>(FUNDING_MODULE)
      .lastClosedMonth();
    const isClosed = closedUpTo !== null && month <= closedUpTo;
    throw isClosed
      ? refusal("month_closed", `${month} is closed`, { month })
      : refusal("month_over", `${month} is over: ask the coordinator`, { month });
  }
  if (month < first_month || (last_month !== null && month > last_month)) {
    throw refusal("place_not_open", `The place is not open in ${month}`, {
      ...{ month, first_month, last_month },
    });
  }
}

function refusal(code: string, message: string, data: Record<string, unknown>): Error {
  return networkError(MedusaError.Types.INVALID_DATA, code, message, data);
}
