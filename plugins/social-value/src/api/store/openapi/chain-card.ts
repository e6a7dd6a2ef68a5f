import { z } from "@medusajs/framework/zod";
import { EnterpriseCard } from "./enterprise-card";
import { BasisPoints, Count } from "./units";

export const ChainCard = z.strictObject({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  description: z.string(),
  picture_url: z.string().nullable(),
});

export const ChainStage = z.strictObject({
  id: z.string(),
  position: Count,
  activity_code: z.string(),
  activity: z.string().describe("The activity in the language asked for"),
  enterprise: EnterpriseCard.pick({ id: true, handle: true, name: true, municipality: true }),
  share_bp: BasisPoints.describe("Its share of what is left after VAT and commission, bp"),
  contribution_bp: BasisPoints.describe("The part of that share which funds places, bp"),
});
