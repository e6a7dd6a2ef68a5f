import { expect, test } from "vitest";
import type { TracedPlace } from "@/lib/backend/trace";
import { placeParts, sharedParts } from "./place-parts";

const [wool, wood] = ["wool", "wood"].map((id) => ({ id, handle: id, name: id }));
const place = (place_id: string, enterprise = wool, amount_minor: bigint | null = null) =>
  ({ place_id, enterprise, amount_minor }) as TracedPlace;

test("places with an amount stand by themselves, those without share their enterprise's", () => {
  const places = [place("loom"), place("bench", wood, 500n), place("wheel")];
  expect(placeParts(places)).toEqual([place("bench", wood, 500n)]);
  const undivided = [{ enterprise: wool ?? null, amount_minor: 1200n }];
  expect(sharedParts(undivided, places)).toEqual([
    { enterprise: wool, amount_minor: 1200n, places: [place("loom"), place("wheel")] },
  ]);
});

test("a place that has received nothing still stands by itself", () => {
  expect(placeParts([place("loom", wool, 0n)])).toHaveLength(1);
});
