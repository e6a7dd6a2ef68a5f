import type { MedusaContainer } from "@medusajs/framework/types";
import { findOne } from "../lib/find-one";
import { placeFields } from "./query-config";
import { currentMonth, monthsOfPlace } from "./read-figures";

/** A place with its months; throws "training_place_not_found". */
export async function findPlace(container: MedusaContainer, id: string) {
  const place = await findOne(container, "training_place", id, placeFields);
  const months = await monthsOfPlace(container, place);
  return { training_place: { ...place, months }, month: currentMonth() };
}
