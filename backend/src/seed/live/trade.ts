import { clock } from "@insteg/social-value/lib/clock";
import {
  acceptQuote,
  createBusinessCustomer,
  issueInvoices,
  packParcel,
  pricesBySku,
  requestQuote,
  sendQuote,
  setOwnPrices,
  updateQuote,
} from "@insteg/social-value/workflows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows";
import { datePast } from "./history";
import { itemsOf } from "./parcels";
import type { SeededVariants } from "./products";
import type { SeededShop } from "./shop";
import { atNoon } from "./time";

const ADDRESS = {
  address_1: "Exempelgatan 9",
  address_2: null,
  postal_code: "111 11",
  city: "Exempelstad",
  country_code: "se",
};

const SCHOOL = {
  name: "Exempelskolan (demo)",
  kind: "public_body" as const,
  // Nobody's: its check digit is right, and Sweden's public bodies begin with other digits.
  organisation_number: "299999-0001",
  invoice_email: "faktura@demo.insteg.example",
};

const REFERENCE = "Beställare 12 (demo)";

/** Öre with VAT. */
const OWN_PRICES = [
  { sku: "TRA-SOCKA-2", price_minor: 18_900 },
  { sku: "HUM-SOMMAR-2", price_minor: 8_900 },
  { sku: "GRO-MUST-2", price_minor: 4_500 },
];

interface PlannedQuote {
  asked_on: string;
  message: string;
  order_reference: string;
  lines: readonly (readonly [sku: string, quantity: number])[];
  sent_on?: string;
  accepted_on?: string;
  /** Everything is sent, and invoiced, on this day. */
  shipped_on?: string;
}

const QUOTES: readonly PlannedQuote[] = [
  {
    ...{ asked_on: "2026-11-09", sent_on: "2026-11-10", accepted_on: "2026-11-12" },
    ...{ shipped_on: "2026-11-16", order_reference: "EXEMPEL-2026-114" },
    message: "Julgåvor till personalen.",
    lines: [
      ["TRA-SOCKA-2", 10],
      ["HUM-SOMMAR-2", 12],
    ],
  },
  {
    ...{ asked_on: "2026-11-17", sent_on: "2026-11-18", order_reference: "EXEMPEL-2026-121" },
    message: "Till avslutningen före jul.",
    lines: [["GRO-MUST-2", 24]],
  },
  {
    ...{ asked_on: "2026-11-21", order_reference: "" },
    message: "Vi vill gärna ha vantarna före jul, om det går.",
    lines: [["TRA-VANTE-2", 6]],
  },
];

/**
 * A business customer with prices of its own, and its quotes on their way: one is accepted, sent and
 * invoiced, one waits for its answer, one for its prices. Of those asked for after `until` nothing is made.
 */
export async function seedTrade(
  container: MedusaContainer,
  shop: SeededShop,
  variants: SeededVariants,
  until?: string,
): Promise<void> {
  const customer = await createBusinessCustomer(container, {
    ...{ ...SCHOOL, vat_number: null, reference: REFERENCE, payment_days: 30 },
    ...{ invoice_address: ADDRESS, delivery_address: ADDRESS },
  });
  await setOwnPrices(container, customer.id, await pricesBySku(container, OWN_PRICES));
  for (const planned of QUOTES) {
    if (!until || atNoon(planned.asked_on) < new Date(until)) {
      await seedQuote(container, shop, variants, planned);
    }
  }
  await datePast(container);
}

async function seedQuote(
  container: MedusaContainer,
  shop: SeededShop,
  variants: SeededVariants,
  { asked_on, sent_on, accepted_on, shipped_on, lines, ...words }: PlannedQuote,
): Promise<void> {
  const { id, order_id } = await clock.runAt(atNoon(asked_on), () =>
    requestQuote(container, {
      ...{ ...words, buyer: SCHOOL, locale: "sv", delivery_address: ADDRESS },
      ...{ sales_channel_id: shop.channel_ids.get("grossist") ?? "", reference: REFERENCE },
      ...{ contact_name: "Beställare (demo)", contact_phone: "" },
      ...{ contact_email: "bestallare@demo.insteg.example", is_reserved_procurement: false },
      lines: lines.map(([sku, quantity]) => ({
        ...{ variant_id: variants.get(sku)?.variant_id ?? "", quantity },
      })),
    }),
  );
  if (sent_on) {
    await clock.runAt(atNoon(sent_on), async () => {
      // Long enough for whoever looks at the demo to answer it.
      await updateQuote(container, id, { note: "Leverans inom en vecka.", valid_until: FOR_LONG });
      await sendQuote(container, id, "demo");
    });
  }
  if (accepted_on) {
    await clock.runAt(atNoon(accepted_on), () =>
      acceptQuote(container, id, { accepted_by: "Beställare (demo)", reference: REFERENCE }),
    );
  }
  if (shipped_on) {
    await clock.runAt(atNoon(shipped_on), async () => {
      await sendAll(container, order_id, atNoon(shipped_on));
      await issueInvoices(container, order_id, { isAll: false });
    });
  }
}

const FOR_LONG = "2027-11-30";

/** Each enterprise sends its part of the order whole; Medusa stamps parcels with the machine's time. */
async function sendAll(container: MedusaContainer, order_id: string, at: Date): Promise<void> {
  const by = "seed";
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await db.raw<{ rows: { enterprise_id: string }[] }>(
    "SELECT seller_id AS enterprise_id FROM consignments_of(ARRAY[?]) ORDER BY 1",
    [order_id],
  );
  for (const { enterprise_id } of rows) {
    const input = { order_id, enterprise_id, by, key: `${by}-${order_id}` };
    const { parcel_id } = await packParcel(container, input);
    await createOrderShipmentWorkflow(container).run({
      input: {
        ...{ order_id, fulfillment_id: parcel_id, created_by: by, no_notification: true },
        ...{ items: await itemsOf(container, parcel_id), labels: [] },
      },
    });
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: order_id, fulfillmentId: parcel_id },
    });
    await db.raw(
      `UPDATE fulfillment SET created_at = ?, packed_at = ?, shipped_at = ?,
              delivered_at = ?::timestamptz + interval '2 days' WHERE id = ?`,
      [at, at, at, at, parcel_id],
    );
  }
}
