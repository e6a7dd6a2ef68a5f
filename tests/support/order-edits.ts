import { syncSale } from "@insteg/social-value/workflows";
import {
  beginOrderEditOrderWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditAddNewItemWorkflow,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows";
import type { TestApp } from "./app";
import type { TestProduct } from "./goods";
import type { TestOrder } from "./orders";

/** Edits an order as staff do in Medusa's admin, and waits for what the ledger makes of it. */
async function edit(
  app: TestApp,
  { id: order_id }: TestOrder,
  change: () => Promise<unknown>,
): Promise<void> {
  await beginOrderEditOrderWorkflow(app.container).run({ input: { order_id } });
  await change();
  await confirmOrderEditRequestWorkflow(app.container).run({
    input: { order_id, confirmed_by: "test" },
  });
  await syncSale(app.container, order_id);
}

/** Sets how many pieces the order holds of one of its own lines. */
export function setQuantity(
  app: TestApp,
  order: TestOrder,
  item_id: string,
  quantity: number,
): Promise<void> {
  return edit(app, order, () =>
    orderEditUpdateItemQuantityWorkflow(app.container).run({
      input: { order_id: order.id, items: [{ id: item_id, quantity }] },
    }),
  );
}

/** Adds pieces of a product to the order. */
export function addToOrder(
  app: TestApp,
  order: TestOrder,
  product: TestProduct,
  quantity: number,
): Promise<void> {
  return edit(app, order, () =>
    orderEditAddNewItemWorkflow(app.container).run({
      input: { order_id: order.id, items: [{ variant_id: product.variant_id, quantity }] },
    }),
  );
}
