import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sellingFacts } from "../../../../../lib/selling-facts";
import { findOne } from "../../../lib/find-one";

const PRODUCT_FIELDS = ["id", "status", "enterprise.id", "enterprise.name"];
const CHAIN_FIELDS = ["value_chain.id", "value_chain.name"];

/** A product's tag, with nulls for what it lacks; throws "product_not_found". */
export async function findTag(container: MedusaContainer, product_id: string) {
  const product = await findOne(container, "product", product_id, [
    ...PRODUCT_FIELDS,
    ...CHAIN_FIELDS,
  ]);
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [facts] = await sellingFacts(db, [product_id]);
  return {
    product_id,
    status: product.status,
    enterprise: product.enterprise ?? null,
    value_chain: product.value_chain ?? null,
    vat_class: facts?.vat_class ?? null,
  };
}
