import { lesserOf, sumOf } from "./amount";
import { divideOverRemaining } from "./division";

/** What an active place still needs this month, öre, never negative. */
export interface PlaceNeed {
  place_id: string;
  need_minor: bigint;
}

export interface Allocation {
  places: Map<string, bigint>;
  /** what no place needs this month */
  reserve_minor: bigint;
}

/**
 * Divides contributions (öre) over an enterprise's places in proportion to what each still needs
 * this month, never more than that; the surplus is for the training reserve. The order in which
 * the places are listed does not matter.
 * @throws DomainError amount_negative, weight_negative, duplicate_key
 */
export function allocate(amount_minor: bigint, needs: readonly PlaceNeed[]): Allocation {
  const need_minor = sumOf(needs.map((need) => need.need_minor));
  const placed_minor = lesserOf(amount_minor, need_minor);
  const remaining = needs.map((need) => ({ key: need.place_id, remaining: need.need_minor }));
  return {
    places: divideOverRemaining(placed_minor, remaining),
    reserve_minor: amount_minor - placed_minor,
  };
}

/** A place month's figures: cost per seat, seats occupied, public support and sales so far (öre). */
export interface PlaceMonthFigures {
  seat_cost_minor: bigint;
  occupied_seats: number;
  public_support_minor: bigint;
  funded_minor: bigint;
}

/** max(0, seat cost × occupied seats − public support − funded by sales), öre. */
export function placeNeed(figures: PlaceMonthFigures): bigint {
  const cost_minor = figures.seat_cost_minor * BigInt(figures.occupied_seats);
  const need_minor = cost_minor - figures.public_support_minor - figures.funded_minor;
  return need_minor > 0n ? need_minor : 0n;
}
