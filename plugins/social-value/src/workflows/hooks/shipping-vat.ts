import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import {
  updateOrderTaxLinesWorkflow,
  updateTaxLinesWorkflow,
  upsertTaxLinesWorkflow,
} from "@medusajs/medusa/core-flows";
import { enterpriseByShippingOption } from "../../lib/consignments";
import { sellingFacts } from "../../lib/selling-facts";
import { type PricedGoods, shippingRatesBp } from "../../lib/shipping-rates";
import type { ShippingVatContext } from "../../providers/vat/service";

interface TaxedLines {
  items?: PricedGoods[];
  shipping_methods?: { shipping_option_id?: string | null }[];
}

// Shipping follows its consignment's rates: blended on Medusa's tax lines, while the ledger and the
// receipt keep the parts apart.
updateTaxLinesWorkflow.hooks.setTaxLineContext(async ({ cart }, { container }) =>
  shippingContext(cart as TaxedLines, container),
);
upsertTaxLinesWorkflow.hooks.setTaxLineContext(async ({ cart, shipping_methods }, { container }) =>
  shippingContext({ ...(cart as TaxedLines), shipping_methods } as TaxedLines, container),
);
updateOrderTaxLinesWorkflow.hooks.setTaxLineContext(async ({ order }, { container }) =>
  shippingContext(order as TaxedLines, container),
);

async function shippingContext(
  { items = [], shipping_methods = [] }: TaxedLines,
  container: MedusaContainer,
): Promise<StepResponse<ShippingVatContext>> {
  const optionIds = (shipping_methods ?? []).flatMap((method) => method.shipping_option_id ?? []);
  if (optionIds.length === 0) {
    return new StepResponse({});
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const productIds = items.flatMap((item) => item.product_id ?? []);
  const [facts, shippers] = await Promise.all([
    sellingFacts(db, productIds),
    enterpriseByShippingOption(db, optionIds),
  ]);
  return new StepResponse({
    shipping_rate_bp: Object.fromEntries(shippingRatesBp(items, facts, shippers)),
  });
}
