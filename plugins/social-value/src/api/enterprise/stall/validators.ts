import { isCivilDate, PAYMENT_KINDS } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { oneOf } from "../../lib/form-input";

const MAX_SALES = 100;
const MAX_LINES = 50;
const MAX_QUANTITY = 1_000;
const MAX_PRICE_MINOR = 10_000_000;

const whole = (max: number) => z.number().int().min(1).max(max);
const id = z.string().min(1).max(80);
const instant = z.iso.datetime({ offset: true });

/** One sale; see the workflow's ToldSale. */
export const ToldSaleForm = z
  .object({
    key: z.uuid(),
    sold_at: instant,
    sales_channel_id: id,
    payment_kind: oneOf(PAYMENT_KINDS),
    paid_minor: z
      .number()
      .int()
      .min(0)
      .max(MAX_LINES * MAX_QUANTITY * MAX_PRICE_MINOR),
    lines: z
      .array(
        z
          .object({
            variant_id: id,
            quantity: whole(MAX_QUANTITY),
            unit_price_minor: whole(MAX_PRICE_MINOR),
          })
          .strict(),
      )
      .min(1)
      .max(MAX_LINES),
  })
  .strict();

/** A batch: each sale is checked by itself, so that a wrong one stops no other. */
export const SalesForm = z
  .object({
    sales: z
      .array(z.looseObject({ key: z.string().min(1).max(80) }))
      .min(1)
      .max(MAX_SALES),
  })
  .strict();

export const ReversalForm = z.object({ key: z.uuid(), reversed_at: instant }).strict();

export const SettingsForm = z.object({ swish_number: z.string().max(40).nullable() }).strict();

export const SummaryQuery = z.object({ date: z.string().refine(isCivilDate).optional() }).strict();
