import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

interface OptionTitle {
  id: string;
  title: string;
}

/** Gives options of one product other titles; Medusa's own workflow gives all it is asked for the same. */
export const renameOptionsStep = createStep(
  "rename-goods-options",
  async (titles: OptionTitle[], { container }) => {
    const products = container.resolve(Modules.PRODUCT);
    const before = await products.listProductOptions(
      { id: titles.map(({ id }) => id) },
      { select: ["id", "title"] },
    );
    for (const { id, title } of titles) {
      await products.updateProductOptions(id, { title });
    }
    return new StepResponse(
      undefined,
      before.map(({ id, title }): OptionTitle => ({ id, title })),
    );
  },
  async (before: OptionTitle[] | undefined, { container }) => {
    for (const { id, title } of before ?? []) {
      await container.resolve(Modules.PRODUCT).updateProductOptions(id, { title });
    }
  },
);
