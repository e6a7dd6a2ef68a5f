import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { completeCartWorkflow, createOrderWorkflow } from "@medusajs/medusa/core-flows";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import { recordSale, recordShopSale } from "../funding/record-sale";

interface HookContext {
  container: MedusaContainer;
}

type OrderCreatedHook = (
  invoke: (
    input: { order_id: string; cart_id: string },
    context: HookContext,
  ) => Promise<StepResponse<undefined, string>>,
  compensate: (orderId: string | undefined, context: HookContext) => Promise<void>,
) => void;

// Medusa declares this hook inside a `when`, which its published type leaves out.
const { orderCreated } = completeCartWorkflow.hooks as unknown as {
  orderCreated: OrderCreatedHook;
};

// The snapshot is part of placing the order: if it cannot be stored, the order is not placed.
orderCreated(async ({ order_id }, { container }) => {
  await recordShopSale(container, order_id);
  return new StepResponse(undefined, order_id);
}, withdrawSale);

// Medusa makes draft orders by this workflow too. They get their lines later, so they are not
// snapshotted here but when they become orders, which the order.placed event tells.
createOrderWorkflow.hooks.orderCreated(async ({ order }, { container }) => {
  if (await isDraft(container, order.id)) {
    return new StepResponse(undefined);
  }
  await recordSale(container, order.id);
  return new StepResponse(undefined, order.id);
}, withdrawSale);

async function isDraft(container: MedusaContainer, orderId: string): Promise<boolean> {
  const order = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(orderId, { select: ["id", "is_draft_order"] });
  return order.is_draft_order === true;
}

async function withdrawSale(orderId: string | undefined, { container }: HookContext) {
  if (orderId) {
    await container.resolve<FundingModuleService>(FUNDING_MODULE).withdrawSale(orderId);
  }
}
