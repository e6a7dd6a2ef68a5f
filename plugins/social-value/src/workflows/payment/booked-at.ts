import { monthOf } from "@insteg/domain";
import { clock } from "../../lib/clock";
import type FundingModuleService from "../../modules/funding/service";

/** When something is booked that has no month of its own: its own time, or now when that month is closed. */
export async function bookedAt(funding: FundingModuleService, event_at: Date): Promise<Date> {
  const now = clock.now();
  return (await funding.bookingMonth(event_at, now)) === monthOf(event_at) ? event_at : now;
}
