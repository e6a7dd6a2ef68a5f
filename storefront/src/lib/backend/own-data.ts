import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { read, write } from "./client";
import { ownRequest } from "./own-request";

/** The tables that can be fetched one by one, as the backend names them. */
export const ownTables = [
  "goods",
  "sales",
  "ledger",
  "payouts",
  "self_billings",
  "invoices",
  "places",
  "stages",
  "members",
  "stage_answers",
  "batch_events",
  "stall_sales",
  "stall_reversals",
  "refund_requests",
  "withdrawals",
  "goods_imports",
] as const;

const departure = z.object({
  departure: z
    .object({ message: z.string(), requested_at: z.string(), completed_at: z.string().nullable() })
    .nullable(),
  obstacles: z.object({
    unsent_lines: z.number(),
    stall_unplaced: z.number(),
    unsettled_minor: z.number(),
    payouts_under_way: z.number(),
    reserve_minor: z.number(),
    chains: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});
export type DepartureState = z.output<typeof departure>;

/** Owners only. Amounts in öre. */
export async function getDeparture(token: string, locale: Locale): Promise<DepartureState> {
  return read(await ownRequest(token, "departure", { locale }), departure);
}

/** Owners only; throws `departure_requested`. */
export async function askToLeave(token: string, message: string): Promise<void> {
  await write("POST", await ownRequest(token, "departure"), { message }, departure);
}

/** Owners only; throws `departure_not_requested`. */
export async function stayAfterAll(token: string): Promise<void> {
  await write("DELETE", await ownRequest(token, "departure"), undefined, departure);
}
