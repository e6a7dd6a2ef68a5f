import { z } from "@medusajs/framework/zod";
import { ROLES } from "../../../lib/roles";
import { pageParams } from "../lib/page-params";

export const StaffParams = pageParams("email").extend({ q: z.string().optional() });

export const SetRole = z.object({ role: z.enum(ROLES) }).strict();
export type SetRole = z.infer<typeof SetRole>;
