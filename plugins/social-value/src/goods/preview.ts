import { trainingMinutes } from "@insteg/domain";
import { FEWEST_PUBLIC_SEATS } from "../trace/shown-postings";

/** A place's seats in a month; öre and hours per seat. */
interface Seats {
  enterprise_id: string;
  seats: number;
  occupied_seats: number;
  seat_cost_minor: number;
  hours_per_month: number;
}

/**
 * The minutes of training that a contribution (öre) pays for at an enterprise's places this month, all
 * occupied seats taken together; null where there are none, or too few for another enterprise to be told.
 */
export function minutesAt(
  contribution_minor: bigint,
  places: readonly Seats[],
  enterpriseId: string,
  askedBy: string,
): number | null {
  const own = places.filter((place) => place.enterprise_id === enterpriseId);
  // Öre by the minute is what a seat costs.
  const isFew = (place: Seats) => Math.min(place.seats, place.occupied_seats) < FEWEST_PUBLIC_SEATS;
  if (enterpriseId !== askedBy && own.some(isFew)) {
    return null;
  }
  const total = (of: (place: Seats) => number) =>
    own.reduce((sum, place) => sum + of(place) * place.occupied_seats, 0);
  const seat_cost_minor = BigInt(total((place) => Number(place.seat_cost_minor)));
  const hours_per_month = total((place) => Number(place.hours_per_month));
  return seat_cost_minor > 0n && hours_per_month > 0
    ? trainingMinutes(contribution_minor, { seat_cost_minor, hours_per_month })
    : null;
}
