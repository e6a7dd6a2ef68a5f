import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { enterpriseByShippingOption } from "../../lib/consignments";
import { networkError } from "../../lib/errors";
import { sellingFacts } from "../../lib/selling-facts";
import { ENTERPRISE_MODULE } from "../../modules/enterprise";
import type EnterpriseModuleService from "../../modules/enterprise/service";

interface CartToComplete {
  items?: { product_id?: string | null; requires_shipping?: boolean }[];
  shipping_methods?: { shipping_option_id?: string | null }[];
}

// Medusa refuses a cart that misses a shipping method, but cannot say whose; this says which.
completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  const { items = [], shipping_methods = [] } = cart as CartToComplete;
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const productIds = items.flatMap((item) =>
    item.requires_shipping === false ? [] : (item.product_id ?? []),
  );
  const optionIds = shipping_methods.flatMap((method) => method.shipping_option_id ?? []);
  const [facts, shippers] = await Promise.all([
    sellingFacts(db, productIds),
    enterpriseByShippingOption(db, optionIds),
  ]);
  const shipped = new Set(shippers.values());
  const missing = [...new Set(facts.map((fact) => fact.enterprise_id))].filter(
    (id) => !shipped.has(id),
  );
  if (missing.length > 0) {
    const enterprises = await container
      .resolve<EnterpriseModuleService>(ENTERPRISE_MODULE)
      .listEnterprises({ id: missing }, { select: ["id", "name"] });
    throw networkError(
      MedusaError.Types.INVALID_DATA,
      "consignment_without_shipping",
      `Choose how these consignments are shipped: ${enterprises.map((e) => e.name).join(", ")}`,
      { enterprises: enterprises.map(({ id, name }) => ({ id, name })) },
    );
  }
  return new StepResponse(undefined);
});
