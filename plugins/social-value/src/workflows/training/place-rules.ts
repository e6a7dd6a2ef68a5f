import { isMonth } from "@insteg/domain";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";

/** The months of a place, 'YYYY-MM'. */
export interface PlaceMonths {
  first_month?: string | undefined;
  last_month?: string | null | undefined;
}

/** Throws "month_invalid" or "months_reversed" unless the place opens before it closes. */
export function assertPlaceMonths({ first_month, last_month }: PlaceMonths): void {
  for (const month of [first_month, last_month]) {
    if (month && !isMonth(month)) {
      throw invalid("month_invalid", `A month is written YYYY-MM, not ${month}`, { month });
    }
  }
  if (first_month && last_month && last_month < first_month) {
    throw invalid("months_reversed", "A place cannot close before it opens", {
      first_month,
      last_month,
    });
  }
}

/** Throws "seats_exceeded" when more seats are occupied than the place has; `field` is what was set. */
export function assertSeats(
  occupied_seats: number,
  seats: number,
  field: "occupied_seats" | "seats",
): void {
  if (occupied_seats > seats) {
    const data = { occupied_seats, seats, field };
    throw invalid("seats_exceeded", `${occupied_seats} of ${seats} seats are occupied`, data);
  }
}

function invalid(code: string, message: string, data: Record<string, unknown>): Error {
  return networkError(MedusaError.Types.INVALID_DATA, code, message, data);
}
