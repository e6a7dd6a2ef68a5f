import { monthOf } from "@insteg/domain";
import { clock } from "@insteg/social-value/lib/clock";
import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import {
  closeMonthsBefore,
  openCurrentMonth,
  postPaymentWorkflow,
  refundLinesWorkflow,
} from "@insteg/social-value/workflows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  addShippingMethodToCartWorkflow,
  capturePaymentWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows";
import type { PlannedEvent, PlannedOrder } from "./history-plan";
import { LAST_PACKED } from "./history-plan";
import { enterpriseId } from "./network";
import { sendParcels } from "./parcels";
import type { SeededVariants } from "./products";
import type { SeededShop } from "./shop";

const PROGRESS_EVERY = 50;

interface PlacedOrder {
  id: string;
  payment_id: string;
  total: number;
  captured: number;
}

interface Scene {
  container: MedusaContainer;
  shop: SeededShop;
  variants: SeededVariants;
  /** Enterprise id → its shipping options by type code. */
  options: Map<string, { id: string; code: string }[]>;
}

/**
 * Makes the past through the same workflows as a live sale, one event at a time in the order of
 * time, with the clock set to each event.
 */
export async function seedHistory(
  container: MedusaContainer,
  shop: SeededShop,
  variants: SeededVariants,
  events: readonly PlannedEvent[],
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const scene = { container, shop, variants, options: await shippingOptions(container) };
  const placed = new Map<number, PlacedOrder>();
  for (const [index, event] of events.entries()) {
    await clock.runAt(event.at, async () => {
      if (event.kind === "turn") {
        await closeMonthsBefore(container, monthOf(event.at));
        await openCurrentMonth(container);
      } else if (event.kind === "place") {
        placed.set(event.order.number, await placeOrder(scene, event.order));
      } else if (event.kind === "capture") {
        await capture(container, placed.get(event.order.number), event);
      } else {
        await refundFirstGoods(container, placed.get(event.order.number)?.id ?? "");
      }
    });
    if ((index + 1) % PROGRESS_EVERY === 0) {
      logger.info(`Seed: ${index + 1} of ${events.length} events of the past`);
    }
  }
  await datePast(container);
  await sendParcels(container, LAST_PACKED);
}

async function placeOrder(scene: Scene, order: PlannedOrder): Promise<PlacedOrder> {
  const { container, shop } = scene;
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: shop.region_id,
      sales_channel_id: shop.channel_ids.get(order.channel) ?? "",
      email: `kund${order.number}@demo.insteg.example`,
      shipping_address: ADDRESS,
      billing_address: ADDRESS,
      items: order.lines.map(({ sku, quantity }) => ({
        variant_id: scene.variants.get(sku)?.variant_id ?? "",
        quantity,
      })),
      ...(order.promo_code ? { promo_codes: [order.promo_code] } : {}),
    },
  });
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id: cart.id, options: chosenOptions(scene, order) },
  });
  const { result: collection } = await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id: cart.id },
  });
  await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: collection.id, provider_id: "pp_system_default" },
  });
  const { result } = await completeCartWorkflow(container).run({ input: { id: cart.id } });
  return placedOrder(container, result.id);
}

/** Goods are picked up where they are sold, and sent where they are ordered from afar. */
function chosenOptions({ options }: Scene, order: PlannedOrder): { id: string }[] {
  const isPickedUp = order.channel === "torgstandet" || order.channel === "hyllans-butik";
  const enterprises = [...new Set(order.lines.map((line) => line.enterprise))].sort();
  return enterprises.map((handle) => {
    const own = options.get(enterpriseId(handle)) ?? [];
    const wanted = own.find((option) => (option.code === "pickup") === isPickedUp);
    if (!wanted) {
      throw new Error(`${handle} has no shipping option for ${order.channel}`);
    }
    return { id: wanted.id };
  });
}

async function placedOrder(container: MedusaContainer, orderId: string): Promise<PlacedOrder> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["total", "payment_collections.payments.id"],
    filters: { id: orderId },
  });
  const order = data[0] as unknown as {
    total: number;
    payment_collections: { payments: { id: string }[] }[];
  };
  const payment_id = order.payment_collections[0]?.payments[0]?.id ?? "";
  return { id: orderId, payment_id, total: Number(order.total), captured: 0 };
}

async function refundFirstGoods(container: MedusaContainer, order_id: string): Promise<void> {
  const lines = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .refundableLines(order_id);
  const first = lines.find((line) => line.kind === "item" && line.remaining_minor > 0n);
  if (first) {
    const { line_id, remaining_minor: amount_minor } = first;
    await refundLinesWorkflow(container).run({
      input: { order_id, lines: [{ line_id, amount_minor }] },
    });
  }
}

async function capture(
  container: MedusaContainer,
  order: PlacedOrder | undefined,
  event: PlannedEvent & { kind: "capture" },
): Promise<void> {
  if (!order) {
    throw new Error(`Order ${event.order.number} is paid before it is placed`);
  }
  const amount = event.is_last
    ? Math.round((order.total - order.captured) * 100) / 100
    : Math.round(order.total * event.percent) / 100;
  order.captured += amount;
  const { payment_id } = order;
  await capturePaymentWorkflow(container).run({ input: { payment_id, amount } });
  await postPaymentWorkflow(container).run({ input: { payment_id } });
}

async function shippingOptions(container: MedusaContainer): Promise<Scene["options"]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise",
    fields: [
      "id",
      "shipping_profile.shipping_options.id",
      "shipping_profile.shipping_options.type.code",
    ],
  });
  const enterprises = data as unknown as {
    id: string;
    shipping_profile?: { shipping_options: { id: string; type: { code: string } }[] };
  }[];
  return new Map(
    enterprises.map(({ id, shipping_profile }) => [
      id,
      (shipping_profile?.shipping_options ?? []).map((o) => ({ id: o.id, code: o.type.code })),
    ]),
  );
}

/** Medusa stamps rows with the machine's time; the demo's past gets the times it happened at. */
export async function datePast(container: MedusaContainer): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await db.raw(`UPDATE "order" o SET created_at = s.placed_at, updated_at = s.placed_at
                  FROM sale s WHERE s.order_id = o.id`);
  await db.raw(`UPDATE capture c SET created_at = t.event_at FROM ledger_transaction t
                 WHERE t.idempotency_key = 'capture:' || c.id`);
  await db.raw(`UPDATE refund r SET created_at = t.event_at FROM ledger_transaction t
                 WHERE t.idempotency_key = 'refund:' || r.id`);
  await db.raw(`UPDATE payment p SET created_at = s.placed_at, captured_at = t.event_at
                  FROM ledger_transaction t JOIN sale s ON s.order_id = t.order_id
                 WHERE t.payment_id = p.id AND t.kind = 'capture'`);
}

const ADDRESS = {
  first_name: "Demo",
  last_name: "Kund",
  address_1: "Exempelgatan 1",
  postal_code: "111 11",
  city: "Exempelstad",
  country_code: "se",
};
