import type { MedusaContainer } from "@medusajs/framework/types";
import { settleWaitingWithdrawals } from "../workflows/withdrawal/settle-withdrawals";

/** Every minute: withdrawals are carried as far as they can come, whatever a crash or an event lost. */
export default async function settleWaiting(container: MedusaContainer): Promise<void> {
  await settleWaitingWithdrawals(container);
}

export const config = { name: "settle-withdrawals", schedule: "* * * * *" };
