import { model } from "@medusajs/framework/utils";
import PlaceMonth from "./place-month";

export const PLACE_KINDS = ["work_training", "entry_level_job"] as const;

/**
 * Capacity at one enterprise: never a person. Active from `first_month` to `last_month` (both
 * 'YYYY-MM', inclusive; no last month: until further notice).
 */
const TrainingPlace = model.define("training_place", {
  id: model.id({ prefix: "plc" }).primaryKey(),
  handle: model.text().unique(),
  name: model.text().searchable().translatable(),
  kind: model.enum([...PLACE_KINDS]),
  enterprise_id: model.text().index("IDX_training_place_enterprise_id"),
  seats: model.number(),
  first_month: model.text(),
  last_month: model.text().nullable(),
  is_demo: model.boolean().default(false),
  months: model.hasMany(() => PlaceMonth, { mappedBy: "place" }),
});

export default TrainingPlace;
