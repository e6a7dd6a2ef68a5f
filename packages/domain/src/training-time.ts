import { parseMinor } from "./money";

/** A place's cost per seat and month (öre) and its hours per seat and month. */
export interface SeatTerms {
  seat_cost_minor: bigint;
  hours_per_month: number;
}

/**
 * The minutes of training an amount (öre) pays for: floor(amount · hours · 60 / seat cost), towards
 * zero for a reversal. 0 when cost or hours are not given. Hours count to two decimals.
 * @throws DomainError amount_invalid for hours that are not a number
 */
export function trainingMinutes(amount_minor: bigint, seat: SeatTerms): number {
  const hours_hundredths = parseMinor(seat.hours_per_month);
  if (seat.seat_cost_minor <= 0n || hours_hundredths <= 0n) {
    return 0;
  }
  return Number((amount_minor * hours_hundredths * 60n) / (seat.seat_cost_minor * 100n));
}
