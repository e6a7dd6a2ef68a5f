import { civilDateOf } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { clock } from "../../../lib/clock";
import { civilDate, requiredText } from "../lib/fields";

/** A yes that was given otherwise: how, and on which day, today at the latest. */
export const AttestConsent = z
  .object({
    enterprise_id: z.string().min(1),
    how: requiredText(500),
    given_on: civilDate.refine((day) => day <= civilDateOf(clock.now()), "A day that has been"),
  })
  .strict();
export type AttestConsent = z.infer<typeof AttestConsent>;
