import { WITHDRAWAL_EXCEPTIONS } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { EnterpriseName } from "./enterprise-card";
import { Count, Instant, Minor } from "./units";

const Withdrawal = z.strictObject({
  id: z.string(),
  created_at: Instant,
  refund_by: Instant.describe("When the money is to be back by, once the goods are"),
  parts: z.array(
    z.strictObject({
      enterprise: EnterpriseName.nullable(),
      state: z.enum([
        "withdrawn",
        "awaiting_goods",
        "received",
        "refunded",
        "unpaid",
        "refused",
        "closed",
      ]),
      is_whole: z.boolean().describe("All that the enterprise sold: its freight is paid back too"),
      ended_at: Instant.nullable(),
      reason: z.string().describe("Why it was closed without a refund"),
      amount_minor: Minor,
      lines: z.array(
        z.strictObject({
          line_id: z.string(),
          quantity: Count,
          title: z.string(),
          variant_title: z.string().nullable(),
        }),
      ),
    }),
  ),
});

/** What of an order can be withdrawn from, and what has been. */
export const OrderWithdrawals = z.strictObject({
  consignments: z.array(
    z.strictObject({
      enterprise: EnterpriseName.nullable(),
      lines: z.array(
        z.strictObject({
          line_id: z.string(),
          title: z.string(),
          variant_title: z.string().nullable(),
          exception: z.enum(WITHDRAWAL_EXCEPTIONS).nullable(),
          quantity: Count.describe("Pieces that can be withdrawn from now"),
          ordered_quantity: Count,
          bar: z
            .enum(["no_right", "perishable", "made_to_order", "past", "nothing_left"])
            .nullable()
            .describe("Why there are none"),
          ends_at: Instant.nullable().describe("Null while not all of the line is sent"),
        }),
      ),
    }),
  ),
  withdrawals: z.array(Withdrawal),
});

export const WithdrawalTaken = z.strictObject({
  is_new: z.boolean().describe("False where the same press of the button had been taken"),
  withdrawal: Withdrawal,
});

export const Nothing = z.strictObject({});
