import { clock } from "@insteg/social-value/lib/clock";
import { traceOfOrder } from "@insteg/social-value/trace/trace-of-order";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  cancelOrderFulfillmentWorkflow,
  cancelOrderWorkflow,
  createOrderFulfillmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { createEnterprise, createPlace, publishedChain } from "../support/network";
import { capture, placeOrder, sell, type TestOrder } from "../support/orders";

const DAY_MS = 24 * 60 * 60 * 1000;

describe("what a trace says of its order", () => {
  let app: TestApp;
  let bench: TestProduct;
  let stool: TestProduct;
  beforeAll(async () => {
    app = await testApp();
    const [joiners, turners] = [
      await createEnterprise(app, "Bänkmakarna"),
      await createEnterprise(app, "Pallmakarna"),
    ];
    await createPlace(app, joiners, 1_000_000);
    const [one, two] = [
      await publishedChain(app, [[joiners, 10_000, 1000]]),
      await publishedChain(app, [[turners, 10_000, 1000]]),
    ];
    bench = await createProduct(app, { enterprise: joiners, chain: one, price_minor: 12_500 });
    stool = await createProduct(app, { enterprise: turners, chain: two, price_minor: 12_500 });
  });

  const traceAfter = (days: number, { id }: TestOrder) =>
    clock.runAt(new Date(Date.now() + days * DAY_MS), () =>
      traceOfOrder(app.container, id, { audience: "public" }),
    );

  /** Sends one product of the order as its consignment; gives the fulfilment's id. */
  const send = async (order: TestOrder, product: TestProduct): Promise<string> => {
    const { data } = await app.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["items.id", "items.product_id", "items.detail.quantity"],
      filters: { id: order.id },
    });
    const { items } = data[0] as unknown as {
      items: { id: string; product_id: string; detail: { quantity: number } }[];
    };
    const { result } = await createOrderFulfillmentWorkflow(app.container).run({
      input: {
        order_id: order.id,
        shipping_option_id: product.enterprise.option_ids.pickup ?? "",
        items: items
          .filter((item) => item.product_id === product.id)
          .map(({ id, detail }) => ({ id, quantity: Number(detail.quantity) })),
      },
    });
    return result.id;
  };
  const deliver = async (order: TestOrder, product: TestProduct): Promise<void> => {
    const fulfillmentId = await send(order, product);
    await markOrderFulfillmentAsDeliveredWorkflow(app.container).run({
      input: { orderId: order.id, fulfillmentId },
    });
  };
  const both = () => [[bench, 1] as const, [stool, 1] as const];

  test("is preliminary for as long as something has not been sent", async () => {
    const order = await sell(app, { lines: both() });
    expect((await traceAfter(30, order)).preliminary).toBe(true);
    await deliver(order, bench);
    expect((await traceAfter(30, order)).preliminary).toBe(true);
    await deliver(order, stool);
    expect((await traceAfter(13, order)).preliminary).toBe(true);
    expect((await traceAfter(15, order)).preliminary).toBe(false);
  });

  test("does not count a parcel that was called back", async () => {
    const order = await sell(app, { lines: [[bench, 1]] });
    const fulfillment_id = await send(order, bench);
    await cancelOrderFulfillmentWorkflow(app.container).run({
      input: { order_id: order.id, fulfillment_id },
    });
    expect((await traceAfter(30, order)).preliminary).toBe(true);
    await deliver(order, bench);
    expect((await traceAfter(15, order)).preliminary).toBe(false);
  });

  test("expects nothing of an order that is cancelled", async () => {
    const order = await placeOrder(app, { lines: [[bench, 1]] });
    expect(await traceAfter(0, order)).toMatchObject({
      status: "expected",
      contribution_minor: 938,
    });
    await cancelOrderWorkflow(app.container).run({ input: { order_id: order.id } });
    expect(await traceAfter(0, order)).toMatchObject({
      status: "canceled",
      preliminary: false,
      contribution_minor: 0,
      expected_contribution_minor: 0,
      reserve_minor: 0,
      places: [],
      undivided: [],
      lines: [{ places: [], reserve: [], undivided: [] }],
    });
  });

  test("of a cancelled order still tells what was booked for it", async () => {
    const order = await placeOrder(app, { lines: [[bench, 1]] });
    await capture(app, order, { amount_minor: 6250 });
    await cancelOrderWorkflow(app.container).run({ input: { order_id: order.id } });
    expect(await traceAfter(0, order)).toMatchObject({
      status: "canceled",
      contribution_minor: 469,
      expected_contribution_minor: 0,
      places: [{ amount_minor: 469 }],
    });
  });
});
