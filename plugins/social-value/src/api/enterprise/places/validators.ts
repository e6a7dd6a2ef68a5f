import { addMonths, monthOf, monthsBetween } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { clock } from "../../../lib/clock";
import { month } from "../../admin/lib/fields";
import { pageQuery } from "../validators";

const MOST_MONTHS = 24;
const USUAL_MONTHS = 6;

const currentMonth = (): string => monthOf(clock.now());

/** The half year up to now, unless told otherwise. */
export const OwnPlacesQuery = z
  .object({
    first_month: month.default(() => addMonths(currentMonth(), 1 - USUAL_MONTHS)),
    last_month: month.default(currentMonth),
  })
  .strict()
  .refine(({ first_month, last_month }) => {
    const count = monthsBetween(first_month, last_month).length;
    return count >= 1 && count <= MOST_MONTHS;
  }, `A period has 1 to ${MOST_MONTHS} months, the first before the last`);

export const OwnPlaceQuery = z
  .object({
    month: month.default(currentMonth),
    limit: pageQuery.limit,
    after: z
      .string()
      .regex(/^\d{1,19}$/, "`after` is the `next` of the page before")
      .optional(),
  })
  .strict();

const MOST_SEATS = 1_000;

export const SetOccupiedSeats = z
  .object({
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "invalid"),
    occupied_seats: z
      .number("required")
      .int("invalid")
      .min(0, "invalid")
      .max(MOST_SEATS, "invalid"),
  })
  .strict();
