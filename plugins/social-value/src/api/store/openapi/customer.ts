import { z } from "@medusajs/framework/zod";
import { CONSIGNMENT_STATES } from "../../../consignments/states";
import { PAYMENT_STATES } from "../../../customers/own-orders";
import { LOCALES } from "../../../modules/enterprise/applications/application";
import { EnterpriseName } from "./enterprise-card";
import { FundedPlace } from "./funded-place";
import { Count, Currency, Instant, Minor } from "./units";

export const RegistrationAnswer = z.strictObject({ is_sent: z.literal(true) });

export const ConfirmationAnswer = z.strictObject({
  confirmation: z.strictObject({ email: z.string() }),
});

export const ProfileAnswer = z.strictObject({
  profile: z.strictObject({
    id: z.string(),
    email: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    phone: z.string(),
    locale: z.enum(LOCALES).describe("The language of mails about the account"),
    created_at: Instant,
  }),
});

export const PasswordAnswer = z.strictObject({ is_changed: z.literal(true) });

const OwnOrder = z.strictObject({
  id: z.string(),
  display_id: Count,
  placed_at: Instant,
  is_canceled: z.boolean(),
  payment: z.enum(PAYMENT_STATES),
  total_minor: Minor.describe("What the order holds now; of a cancelled one what it was for"),
  captured_minor: Minor.describe("Paid and not given back"),
  consignments: z.array(
    z.strictObject({ enterprise: EnterpriseName.nullable(), state: z.enum(CONSIGNMENT_STATES) }),
  ),
  titles: z.array(z.string()),
  waits_for: z
    .enum(["payment", "delivery", "withdrawal"])
    .nullable()
    .describe("Why name and address would stay in it for a while; null when nothing is left"),
});

export const OwnOrders = z.strictObject({
  orders: z.array(OwnOrder),
  count: Count,
  limit: Count,
  offset: Count,
});

export const ErasureAnswer = z.strictObject({ waiting_orders: z.array(OwnOrder) });
export const ErasedAnswer = z.strictObject({ is_erased: z.literal(true) });

const Time = {
  training_minutes: Count.describe("Of places of which the public may be told"),
  untold_minor: Minor.describe("What the other places got, of which no time is told"),
};

export const OwnImpact = z.strictObject({
  impact: z.strictObject({
    currency_code: Currency,
    as_of: Instant,
    orders: Count,
    waiting_orders: Count.describe("Not paid for yet, and so not counted"),
    since: Instant.nullable(),
    funded_minor: Minor,
    reserve_minor: Minor.describe("Saved in training reserves, beside what went to places"),
    ...Time,
    years: z.array(
      z.strictObject({
        year: z.string().describe("Of the place months, Europe/Stockholm"),
        funded_minor: Minor,
        reserve_minor: Minor,
        ...Time,
      }),
    ),
    chains: z.array(z.strictObject({ chain: EnterpriseName.nullable(), funded_minor: Minor })),
    enterprises: z.array(
      z.strictObject({ enterprise: EnterpriseName.nullable(), funded_minor: Minor, ...Time }),
    ),
    places: z.array(FundedPlace).describe("By month, the latest first"),
  }),
});

export const OrderTerms = z.strictObject({
  terms: z
    .strictObject({
      buyer_name: z.string(),
      buyer_reference: z.string(),
      order_reference: z.string().nullable(),
      payment_days: Count,
      invoices: z.array(
        z.strictObject({
          id: z.string(),
          token: z.string().describe("Opens the invoice's file"),
          kind: z.enum(["invoice", "credit_note"]),
          number: z.string(),
          status: z.enum(["open", "overdue", "paid", "credited", "credit_note"]),
          issued_on: z.string(),
          due_on: z.string().nullable(),
          gross_minor: Minor,
          left_minor: Minor,
          seller_name: z.string(),
        }),
      ),
    })
    .nullable(),
});

/** All that is kept: each part is a list of rows as they are kept. */
export const OwnExport = z.looseObject({ exported_at: Instant, amounts: z.string() });
