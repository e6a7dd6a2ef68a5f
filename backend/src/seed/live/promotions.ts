import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";

const PROMOTIONS = [
  { code: "JUL10", percent: 10, funded_by: "chain" },
  { code: "NATVERK15", percent: 15, funded_by: "network" },
] as const;

/** Two codes: one whose discount the chain bears, one that the network pays for. */
export async function seedPromotions(container: MedusaContainer): Promise<void> {
  const service = container.resolve(Modules.PROMOTION);
  for (const { code, percent, funded_by } of PROMOTIONS) {
    const { result } = await createPromotionsWorkflow(container).run({
      input: {
        promotionsData: [
          {
            code,
            type: "standard",
            status: "active",
            is_tax_inclusive: true,
            application_method: {
              type: "percentage",
              target_type: "items",
              allocation: "across",
              value: percent,
              currency_code: "sek",
            },
          },
        ],
      },
    });
    await service.updatePromotions({ id: result[0]?.id ?? "", metadata: { funded_by } });
  }
}
