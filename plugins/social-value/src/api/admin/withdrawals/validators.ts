import { z } from "@medusajs/framework/zod";
import { requiredText } from "../lib/fields";
import { pageParams } from "../lib/page-params";

export const WithdrawalsParams = pageParams().extend({
  state: z.enum(["open", "ended"]).optional(),
});
export type WithdrawalsParams = z.infer<typeof WithdrawalsParams>;

export const CloseWithdrawal = z.object({ reason: requiredText(1_000) }).strict();
export type CloseWithdrawal = z.infer<typeof CloseWithdrawal>;
