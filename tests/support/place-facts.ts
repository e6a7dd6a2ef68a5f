import type { PlaceMonthFacts } from "@insteg/social-value/modules/funding";

interface Cost {
  place_id: string;
  enterprise_id: string;
  occupied_seats: number;
  seat_cost_minor: number;
  public_support_minor: number;
}

/** What a month that is closed keeps of a place, made of what the place costs in it. */
export function factsOf({ place_id, enterprise_id, ...cost }: Cost): PlaceMonthFacts {
  return {
    place_id,
    enterprise_id,
    kind: "work_training",
    municipality_code: "0181",
    seats: cost.occupied_seats,
    terms: { ...cost, hours_per_month: 80 },
  };
}
