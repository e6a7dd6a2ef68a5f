import { placeNeed } from "@insteg/domain";

/** A place's terms in a month. Öre; cost and hours per seat, support for the whole place. */
export interface MonthTerms {
  seats: number;
  occupied_seats: number;
  seat_cost_minor: number;
  hours_per_month: number;
  public_support_minor: number;
}

/**
 * What one place costs in one month and what has paid for it, side by side, öre. Nothing is counted
 * twice: `gap_minor` is what neither support nor sales cover, never below 0, and `coverage_bp` is
 * (support + sales) ÷ cost in basis points, null without a cost. A month in which the place is closed
 * or has no terms yet (`has_terms` false) costs nothing, but keeps what sales have funded.
 */
export interface PlaceMonthFigures extends MonthTerms {
  month: string;
  has_terms: boolean;
  cost_minor: number;
  funded_minor: number;
  gap_minor: number;
  coverage_bp: number | null;
}

const NO_TERMS: MonthTerms = {
  seats: 0,
  occupied_seats: 0,
  seat_cost_minor: 0,
  hours_per_month: 0,
  public_support_minor: 0,
};

/** The figures of a place month from its terms and what sales have funded, öre. */
export function figuresOf(
  month: string,
  terms: MonthTerms | undefined,
  funded_minor: bigint,
): PlaceMonthFigures {
  const { seats, occupied_seats, seat_cost_minor, hours_per_month, public_support_minor } =
    terms ?? NO_TERMS;
  const cost_minor = seat_cost_minor * occupied_seats;
  const gap_minor = placeNeed({
    seat_cost_minor: BigInt(seat_cost_minor),
    occupied_seats,
    public_support_minor: BigInt(public_support_minor),
    funded_minor,
  });
  return {
    month,
    has_terms: terms !== undefined,
    seats,
    occupied_seats,
    seat_cost_minor,
    hours_per_month,
    cost_minor,
    public_support_minor,
    funded_minor: Number(funded_minor),
    gap_minor: Number(gap_minor),
    coverage_bp: ratioBp(public_support_minor + Number(funded_minor), cost_minor),
  };
}

export interface FiguresTotal {
  /** Places with terms in the month. */
  places: number;
  occupied_seats: number;
  cost_minor: number;
  public_support_minor: number;
  funded_minor: number;
  gap_minor: number;
  coverage_bp: number | null;
}

/**
 * Sums over places. The gap is the sum of the gaps, and coverage is what of the cost is not gap, so
 * that one place's surplus never hides another's gap.
 */
export function totalOf(figures: readonly PlaceMonthFigures[]): FiguresTotal {
  const sum = (pick: (one: PlaceMonthFigures) => number) =>
    figures.reduce((total, one) => total + pick(one), 0);
  const cost_minor = sum((one) => one.cost_minor);
  const gap_minor = sum((one) => one.gap_minor);
  return {
    places: figures.filter((one) => one.has_terms).length,
    occupied_seats: sum((one) => one.occupied_seats),
    cost_minor,
    public_support_minor: sum((one) => one.public_support_minor),
    funded_minor: sum((one) => one.funded_minor),
    gap_minor,
    coverage_bp: ratioBp(cost_minor - gap_minor, cost_minor),
  };
}

// Rounded down: a place is 100 % covered only when nothing is lacking.
function ratioBp(part_minor: number, whole_minor: number): number | null {
  return whole_minor > 0 ? Math.floor((part_minor * 10_000) / whole_minor) : null;
}
