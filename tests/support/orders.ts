import { clock } from "@insteg/social-value/lib/clock";
import { postPaymentWorkflow } from "@insteg/social-value/workflows";
import { ContainerRegistrationKeys, PromotionActions } from "@medusajs/framework/utils";
import {
  addShippingMethodToCartWorkflow,
  capturePaymentWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  updateCartPromotionsWorkflow,
} from "@medusajs/medusa/core-flows";
import type { TestApp } from "./app";
import type { TestProduct } from "./goods";
import type { Channel } from "./shop";

export const ADDRESS = {
  first_name: "Test",
  last_name: "Kund",
  address_1: "Exempelgatan 1",
  postal_code: "111 11",
  city: "Exempelstad",
  country_code: "se",
};

export interface TestOrder {
  id: string;
  payment_id: string;
  total_minor: number;
}

/** A line typed in by hand, that no product explains. */
export interface CustomLine {
  title: string;
  unit_price: number;
  quantity: number;
  requires_shipping: false;
}

export type OrderLine = readonly [product: TestProduct, quantity: number];

interface OrderWish {
  lines: readonly OrderLine[];
  custom?: readonly CustomLine[];
  channel?: Channel;
  promo_code?: string;
  /** How each consignment is sent: "pickup" is free. */
  ship?: "parcel" | "pickup";
  /** When it is placed, by the network's clock; now when left out. */
  at?: Date;
}

/** Runs at a time by the network's clock, or now. */
function at<T>(time: Date | undefined, work: () => Promise<T>): Promise<T> {
  return time ? clock.runAt(time, work) : work();
}

/** Places an order through Medusa's own workflows, as the shop's checkout does. */
export function placeOrder(app: TestApp, wish: OrderWish): Promise<TestOrder> {
  return at(wish.at, async () => {
    const cart_id = await cartOf(app, wish);
    const { result } = await completeCartWorkflow(app.container).run({ input: { id: cart_id } });
    return orderWithPayment(app, result.id);
  });
}

async function cartOf(app: TestApp, wish: OrderWish): Promise<string> {
  const { container, shop } = app;
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: shop.region_id,
      sales_channel_id: shop.channel_ids[wish.channel ?? "web"],
      email: "kund@test.example",
      shipping_address: ADDRESS,
      billing_address: ADDRESS,
      items: [
        ...wish.lines.map(([product, quantity]) => ({ variant_id: product.variant_id, quantity })),
        ...(wish.custom ?? []),
      ],
    },
  });
  const enterprises = new Set(wish.lines.map(([product]) => product.enterprise));
  const options = [...enterprises].map((enterprise) => ({
    id: enterprise.option_ids[wish.ship ?? "pickup"] ?? "",
  }));
  if (options.length > 0) {
    await addShippingMethodToCartWorkflow(container).run({ input: { cart_id: cart.id, options } });
  }
  if (wish.promo_code) {
    // After the shipping is chosen: Medusa forgets a code that there is nothing to take off for yet.
    await updateCartPromotionsWorkflow(container).run({
      input: { cart_id: cart.id, promo_codes: [wish.promo_code], action: PromotionActions.ADD },
    });
  }
  const { result: collection } = await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id: cart.id },
  });
  await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: collection.id, provider_id: "pp_system_default" },
  });
  return cart.id;
}

/** The order's payment and total. */
export async function orderWithPayment(app: TestApp, orderId: string): Promise<TestOrder> {
  const { data } = await app.container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "total", "payment_collections.payments.id"],
    filters: { id: orderId },
  });
  const order = data[0] as unknown as {
    total: number;
    payment_collections: { payments: { id: string }[] }[];
  };
  const payment_id = order.payment_collections[0]?.payments[0]?.id ?? "";
  return { id: orderId, payment_id, total_minor: Math.round(Number(order.total) * 100) };
}

/** Captures öre of the order's payment (all of it when left out) and waits until it is posted. */
export function capture(
  app: TestApp,
  order: TestOrder,
  wish: { amount_minor?: number; at?: Date } = {},
): Promise<void> {
  const { payment_id } = order;
  const amount = (wish.amount_minor ?? order.total_minor) / 100;
  return at(wish.at, async () => {
    await capturePaymentWorkflow(app.container).run({ input: { payment_id, amount } });
    await postPaymentWorkflow(app.container).run({ input: { payment_id } });
  });
}

/** Places an order and captures all of it, both at the same time. */
export async function sell(app: TestApp, wish: OrderWish): Promise<TestOrder> {
  const order = await placeOrder(app, wish);
  await capture(app, order, wish.at ? { at: wish.at } : {});
  return order;
}
