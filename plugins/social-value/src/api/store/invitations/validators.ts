import { z } from "@medusajs/framework/zod";
import { password, requiredLine } from "../../lib/form-input";

export const ViewInvitation = z.object({ token: requiredLine(200) }).strict();
export const AcceptInvitation = z
  .object({ token: requiredLine(200), name: requiredLine(120), password })
  .strict();
