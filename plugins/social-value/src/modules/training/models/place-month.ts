import { model } from "@medusajs/framework/utils";
import TrainingPlace from "./training-place";

/**
 * The terms of a place from one calendar month on: a month without a row of its own goes by the
 * latest row before it. Cost and hours are per seat and month, support is for the place and month.
 */
const PlaceMonth = model
  .define("place_month", {
    id: model.id({ prefix: "plm" }).primaryKey(),
    month: model.text(),
    occupied_seats: model.number(),
    seat_cost_minor: model.number(),
    hours_per_month: model.number(),
    public_support_minor: model.number(),
    place: model.belongsTo(() => TrainingPlace, { mappedBy: "months" }),
  })
  .indexes([{ on: ["place_id", "month"], unique: true }]);

export default PlaceMonth;
