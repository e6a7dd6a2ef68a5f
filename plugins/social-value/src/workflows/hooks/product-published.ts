import type { VatClass } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { createProductsWorkflow, updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import {
  revertTagChange,
  strayedFromProfile,
  type TagChange,
  tagProduct,
} from "../product/product-tag";
import { assertPublishable } from "../product/publishable";
import { assertTaken } from "../product/taken-by-channel";

/** What the admin, an import or the API may send beside a product. */
type TagData = { enterprise_id?: string; value_chain_id?: string; vat_class?: VatClass };

interface HookProduct {
  id: string;
  status?: string;
}

// Every way to create or change a product runs one of these two workflows, so the rule stands here.
createProductsWorkflow.hooks.productsCreated(
  async ({ products, additional_data }, { container }) =>
    tagAndCheck(products, additional_data, container),
  revertAll,
);

updateProductsWorkflow.hooks.productsUpdated(
  async ({ products, additional_data }, { container }) =>
    tagAndCheck(products, additional_data, container),
  revertAll,
);

async function tagAndCheck(
  products: HookProduct[],
  additionalData: Record<string, unknown> | undefined,
  container: MedusaContainer,
): Promise<StepResponse<undefined, TagChange[]>> {
  const tag = (additionalData ?? {}) as TagData;
  const changes: TagChange[] = [];
  try {
    const ids = products.map((product) => product.id);
    const isTagging = tag.enterprise_id || tag.value_chain_id || tag.vat_class;
    for (const product_id of isTagging ? ids : await strayedFromProfile(container, ids)) {
      changes.push(await tagProduct(container, { ...tag, product_id }));
    }
    await assertTaken(container, ids);
    const published = products.filter((product) => product.status === "published");
    await assertPublishable(
      container,
      published.map((product) => product.id),
    );
  } catch (error) {
    // A step that throws is not compensated itself, so it takes its own links back.
    await revertAll(changes, { container });
    throw error;
  }
  return new StepResponse(undefined, changes);
}

async function revertAll(
  changes: TagChange[] | undefined,
  { container }: { container: MedusaContainer },
): Promise<void> {
  for (const change of [...(changes ?? [])].reverse()) {
    await revertTagChange(container, change);
  }
}
