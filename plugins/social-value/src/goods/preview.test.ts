import { expect, test } from "vitest";
import { minutesAt } from "./preview";

const place = (enterprise_id: string, seats: number, occupied_seats = seats) => ({
  ...{ enterprise_id, seats, occupied_seats, seat_cost_minor: 800_000, hours_per_month: 80 },
});

test.each([
  ["one's own, whatever its seats", "own", [place("own", 1)], 6],
  ["another's with many seats", "other", [place("other", 5)], 6],
  ["another's with few seats", "other", [place("other", 4)], null],
  ["another's with few occupied", "other", [place("other", 9, 4)], null],
  ["one without places", "own", [place("other", 9)], null],
  ["one whose seats are empty", "own", [place("own", 9, 0)], null],
])("minutes at places that are %s", (_name, enterprise, places, minutes) => {
  // 100 kronor an hour: 1 000 öre are six minutes.
  expect(minutesAt(1_000n, places, enterprise, "own")).toBe(minutes);
});
