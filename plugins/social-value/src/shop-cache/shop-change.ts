import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

/** Something of ours that the shop's pages show has changed; Medusa's own things have events of theirs. */
export const SHOP_CHANGED = "insteg.shop-changed";

export interface ShopChange {
  tags: string[];
}

/** Says that what the shop keeps under these tags has changed. Said after the change is stored. */
export async function noteShopChange(
  container: MedusaContainer,
  tags: readonly string[],
): Promise<void> {
  const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS);
  await bus.emit({ name: SHOP_CHANGED, data: { tags: [...tags] } satisfies ShopChange });
}

/** The same as the last step of a workflow. */
export const noteShopChangeStep = createStep(
  "note-shop-change",
  async ({ tags }: ShopChange, { container }) => {
    await noteShopChange(container, tags);
    return new StepResponse(undefined);
  },
);
