import { z } from "@medusajs/framework/zod";
import { createSelectParams } from "@medusajs/medusa/api/utils/validators";
import { PAYOUT_PROVIDERS, PAYOUT_STATES } from "../../../modules/funding/payouts/payout";
import { DEBT_METHODS } from "../../../modules/funding/payouts/settle-debt";
import { amountMinor, requiredText, text } from "../lib/fields";
import { pageParams } from "../lib/page-params";

export const PayoutsParams = pageParams().extend({
  enterprise_id: z.string().optional(),
  state: z.enum(PAYOUT_STATES).optional(),
});
export type PayoutsParams = z.infer<typeof PayoutsParams>;

export const StatementParams = createSelectParams().extend({ format: z.enum(["pdf", "csv"]) });
export type StatementParams = z.infer<typeof StatementParams>;

/** A run and a payment's arrival take no input: what is to be paid, the ledger says. */
export const NoInput = z.object({}).strict();

/** Why a payout came back or is given up. */
export const UndoPayout = z.object({ reason: requiredText(200) }).strict();
export type UndoPayout = z.infer<typeof UndoPayout>;

export const SettleDebt = z
  .object({ enterprise_id: z.string().min(1), method: z.enum(DEBT_METHODS) })
  .strict();
export type SettleDebt = z.infer<typeof SettleDebt>;

/** `minimum_minor`: what is due must reach it to be paid, öre. `day`: 1 Monday – 7, or of the month. */
export const SetPayoutSettings = z
  .object({
    minimum_minor: amountMinor,
    provider: z.enum(PAYOUT_PROVIDERS),
    schedule: z
      .discriminatedUnion("every", [
        z.object({ every: z.literal("weekly"), day: z.number().int().min(1).max(7) }).strict(),
        z.object({ every: z.literal("monthly"), day: z.number().int().min(1).max(28) }).strict(),
      ])
      .nullable(),
    payer_iban: text(50).nullish(),
    payer_bic: z
      .string()
      .trim()
      .regex(/^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$/, "A BIC has 8 or 11 signs")
      .nullish(),
  })
  .strict();
export type SetPayoutSettings = z.infer<typeof SetPayoutSettings>;

export const SetPayoutAccount = z
  .object({
    iban: text(50).nullish(),
    bankgiro: text(20).nullish(),
    stripe_account_id: z
      .string()
      .trim()
      .regex(/^acct_[A-Za-z0-9]{8,60}$/, "A Stripe account is named acct_…")
      .nullish(),
  })
  .strict();
export type SetPayoutAccount = z.infer<typeof SetPayoutAccount>;
