import { z } from "@medusajs/framework/zod";
import { PLACE_KINDS } from "../../../modules/training/models/training-place";
import { EnterpriseName } from "./enterprise-card";
import { Minor, Minutes, Month } from "./units";

/** What goes to an enterprise's places or reserve. */
export const EnterpriseAmount = z.strictObject({
  enterprise: EnterpriseName.nullable(),
  amount_minor: Minor,
});

/** A place and month with its part of an order. A place is capacity, never a person. */
export const FundedPlace = z.strictObject({
  place_id: z.string(),
  name: z.string(),
  kind: z.enum(PLACE_KINDS),
  enterprise: EnterpriseName.nullable(),
  month: Month,
  amount_minor: Minor.nullable().describe("Öre; null for a place that shares what is undivided"),
  training_minutes: Minutes.nullable().describe(
    "Minutes of training which that amount pays for; null where it would tell what a seat costs",
  ),
});
