import { Modules } from "@medusajs/framework/utils";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";
import type { TestApp } from "./app";
import { uniqueHandle } from "./network";

/** A code that takes so many per cent off the goods or off the shipping, at the chain's or the network's expense. */
export async function createPromotion(
  app: TestApp,
  percent: number,
  funded_by: "chain" | "network",
  target_type: "items" | "shipping_methods" = "items",
): Promise<string> {
  const code = uniqueHandle("kod").toUpperCase();
  const { result } = await createPromotionsWorkflow(app.container).run({
    input: {
      promotionsData: [
        {
          code,
          type: "standard",
          status: "active",
          is_tax_inclusive: true,
          application_method: {
            type: "percentage",
            target_type,
            allocation: "across",
            value: percent,
            currency_code: "sek",
          },
        },
      ],
    },
  });
  const promotions = app.container.resolve(Modules.PROMOTION);
  await promotions.updatePromotions({ id: result[0]?.id ?? "", metadata: { funded_by } });
  return code;
}
