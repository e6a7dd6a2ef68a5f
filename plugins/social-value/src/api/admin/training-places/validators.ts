import { z } from "@medusajs/framework/zod";
import { PLACE_KINDS } from "../../../modules/training/models/training-place";
import { amountMinor, handle, month, requiredText } from "../lib/fields";
import { pageParams } from "../lib/page-params";

export const TrainingPlacesParams = pageParams("name").extend({
  q: z.string().optional(),
  kind: z.enum(PLACE_KINDS).optional(),
  enterprise_id: z.string().optional(),
  month: month.optional(),
});

const seats = z.number().int().min(1).max(1_000);

export const CreateTrainingPlace = z
  .object({
    handle: handle.optional(),
    name: requiredText(120),
    kind: z.enum(PLACE_KINDS),
    enterprise_id: z.string().min(1),
    seats,
    first_month: month,
    last_month: month.nullish(),
    is_demo: z.boolean().optional(),
  })
  .strict();
export type CreateTrainingPlace = z.infer<typeof CreateTrainingPlace>;

/** A place stays at its enterprise: the ledger's postings name both. */
export const UpdateTrainingPlace = CreateTrainingPlace.pick({
  name: true,
  kind: true,
  seats: true,
  first_month: true,
  last_month: true,
})
  .partial()
  .strict();
export type UpdateTrainingPlace = z.infer<typeof UpdateTrainingPlace>;

/** Amounts in öre: the cost of one seat a month, the support of the whole place a month. */
export const SetPlaceMonth = z
  .object({
    month,
    occupied_seats: z.number().int().min(0).max(1_000),
    seat_cost_minor: amountMinor,
    hours_per_month: z.number().int().min(0).max(744),
    public_support_minor: amountMinor,
  })
  .strict();
export type SetPlaceMonth = z.infer<typeof SetPlaceMonth>;
