import { civilDateOf, parseMinor, vatOfGross } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import {
  updateOrderTaxLinesWorkflow,
  updateTaxLinesWorkflow,
  upsertTaxLinesWorkflow,
} from "@medusajs/medusa/core-flows";
import { clock } from "../../lib/clock";
import { enterpriseByShippingOption } from "../../lib/consignments";
import { type SellingFacts, sellingFacts, vatRateOf } from "../../lib/selling-facts";
import type { ShippingVatContext } from "../../providers/vat/service";

interface TaxedLines {
  items?: {
    product_id?: string | null;
    quantity?: number | string;
    unit_price?: number | string;
  }[];
  shipping_methods?: { shipping_option_id?: string | null }[];
}

// Shipping follows its consignment's rates. Medusa's tax line holds one rate, so a mixed
// consignment shows the blended one; the ledger and the receipt keep the parts apart.
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
  const shipping_rate_bp = Object.fromEntries(
    [...shippers].map(([optionId, shipper]) => [optionId, blendedRateBp(items, facts, shipper)]),
  );
  return new StepResponse({ shipping_rate_bp });
}

/** The one rate, in basis points, that gives the consignment's VAT on its net. */
function blendedRateBp(
  items: NonNullable<TaxedLines["items"]>,
  facts: readonly SellingFacts[],
  shipper: string,
): number {
  const today = civilDateOf(clock.now());
  let net_minor = 0n;
  let vat_minor = 0n;
  for (const item of items) {
    const fact = facts.find((candidate) => candidate.product_id === item.product_id);
    if (fact?.enterprise_id !== shipper) {
      continue;
    }
    const gross_minor = parseMinor(item.unit_price ?? 0) * BigInt(Number(item.quantity ?? 0));
    const vat = vatOfGross(gross_minor, vatRateOf(fact, today));
    vat_minor += vat;
    net_minor += gross_minor - vat;
  }
  return net_minor === 0n ? 0 : Number((vat_minor * 10_000n + net_minor / 2n) / net_minor);
}
