import { z } from "@medusajs/framework/zod";
import { PAYOUT_STATES } from "../../../modules/funding/payouts/payout";
import { pageQuery } from "../validators";

export const OwnPayoutsQuery = z
  .object({ ...pageQuery, state: z.enum(PAYOUT_STATES).optional() })
  .strict();

export const PageQuery = z.object(pageQuery).strict();
