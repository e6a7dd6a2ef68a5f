import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import {
  createInventoryLevelsWorkflow,
  createProductVariantsWorkflow,
  deleteProductVariantsWorkflow,
  setProductProductOptionsWorkflow,
  updateInventoryItemsWorkflow,
  updateInventoryLevelsWorkflow,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows";
import { changedListing, type GoodsChange, type GoodsListing } from "../../goods/listing";
import { fieldIssues } from "../application/refusals";
import { assertListable } from "./check-goods";
import { type GoodsTerms, goodsTerms } from "./goods-terms";
import { oneAtATime } from "./one-at-a-time";
import { planVariants } from "./plan-change";
import { productFields } from "./product-input";
import { renameOptionsStep } from "./rename-options";
import { planLevelsStep } from "./stock-levels";
import { readGoods, type StoredGoods } from "./stored-goods";

export interface UpdateGoodsInput {
  enterprise_id: string;
  product_id: string;
  change: GoodsChange;
}

const planChangeStep = createStep(
  "plan-goods-change",
  async ({ enterprise_id, product_id, change }: UpdateGoodsInput, { container }) => {
    const stored = await readGoods(container, enterprise_id, product_id);
    const terms = await goodsTerms(container, enterprise_id);
    const listing = withHidden(changedListing(stored, change), stored, terms);
    const { status, pictures } = stored;
    assertFits(stored, listing);
    const before = stored;
    const stands_in = stored.sales_channel_ids;
    await assertListable(container, {
      ...{ listing, terms, status, pictures, product_id, before, stands_in },
    });
    return new StepResponse({
      ...planVariants(stored, listing),
      location_id: terms.location_id,
      product: { id: product_id, ...productFields(listing), handle: listing.handle ?? undefined },
      tag: {
        enterprise_id,
        vat_class: listing.vat_class,
        ...(listing.value_chain_id ? { value_chain_id: listing.value_chain_id } : {}),
      },
    });
  },
);

/** A channel that is switched off is not among those that are chosen from, and the goods stay in it. */
function withHidden(
  listing: GoodsListing,
  { sales_channel_ids }: StoredGoods,
  { channels, closed_channels }: GoodsTerms,
): GoodsListing {
  const shown = new Set([...channels, ...closed_channels].map(({ id }) => id));
  const hidden = sales_channel_ids.filter((id) => !shown.has(id));
  return {
    ...listing,
    sales_channel_ids: [...new Set([...listing.sales_channel_ids, ...hidden])],
  };
}

/** What a change may not do: name a variant that is not the goods', or take an option away or add one. */
function assertFits(stored: StoredGoods, listing: GoodsListing): void {
  const known = new Map(stored.variants.map((variant) => [variant.id, variant]));
  const kept = new Set(listing.variants.map(({ id }) => id));
  const issues = [
    ...listing.variants.flatMap(({ id }, index) =>
      id && !known.has(id) ? [{ field: `variants.${index}.id`, code: "variant_unknown" }] : [],
    ),
    ...(Math.max(1, listing.options.length) === stored.stored_options.length
      ? []
      : [{ field: "options", code: "options_fixed" }]),
    // Goods may change chain, and never leave their chain for none.
    ...(stored.value_chain_id && !listing.value_chain_id
      ? [{ field: "value_chain_id", code: "required" }]
      : []),
    ...(stored.variants.some(({ id, reserved }) => reserved > 0 && !kept.has(id))
      ? [{ field: "variants", code: "variant_reserved" }]
      : []),
  ];
  if (issues.length > 0) {
    throw fieldIssues("input_invalid", issues);
  }
}

const changeGoodsWorkflow = createWorkflow(
  "change-goods",
  (input: WorkflowData<UpdateGoodsInput>) => {
    const plan = planChangeStep(input);
    when({ plan }, ({ plan }) => plan.renamed_options.length > 0).then(() => {
      renameOptionsStep(plan.renamed_options);
    });
    when({ plan }, ({ plan }) => plan.added_values.length > 0).then(() => {
      setProductProductOptionsWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({
          product_id: plan.product.id,
          update: plan.added_values,
        })),
      });
    });
    when({ plan }, ({ plan }) => plan.removed_ids.length > 0).then(() => {
      deleteProductVariantsWorkflow.runAsStep({ input: { ids: plan.removed_ids } });
    });
    when({ plan }, ({ plan }) => plan.changed.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({ input: { product_variants: plan.changed } });
    });
    when({ plan }, ({ plan }) => plan.article_numbers.length > 0).then(() => {
      updateInventoryItemsWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => ({
          // Medusa's type has no null, its column has.
          updates: plan.article_numbers as { id: string; sku: string }[],
        })),
      });
    });
    const added = when({ plan }, ({ plan }) => plan.added.length > 0).then(() =>
      createProductVariantsWorkflow.runAsStep({ input: { product_variants: plan.added } }),
    );
    const levels = planLevelsStep(
      transform({ plan, added }, ({ plan, added }) => ({
        location_id: plan.location_id,
        stock: [
          ...plan.stock,
          ...(added ?? []).map(({ id }, index) => ({
            variant_id: id,
            stocked_quantity: plan.added_stock[index] ?? 0,
          })),
        ],
      })),
    );
    when({ levels }, ({ levels }) => levels.added.length > 0).then(() => {
      createInventoryLevelsWorkflow.runAsStep({ input: { inventory_levels: levels.added } });
    });
    when({ levels }, ({ levels }) => levels.changed.length > 0).then(() => {
      updateInventoryLevelsWorkflow.runAsStep({ input: { updates: levels.changed } });
    });
    updateProductsWorkflow.runAsStep({
      input: transform({ plan }, ({ plan }) => ({
        products: [plan.product],
        additional_data: plan.tag,
      })),
    });
    return new WorkflowResponse(input.product_id);
  },
);

/**
 * Changes goods of an enterprise; what is left out stays as it is, a list of variants is the whole list.
 * Goods that are sold stay so, and lose nothing that it takes. Throws "goods_not_found" (404), "input_invalid"
 * or "goods_incomplete" with what is not right, field by field; all of it is changed or nothing.
 */
export async function updateGoods(
  container: MedusaContainer,
  input: UpdateGoodsInput,
): Promise<void> {
  await oneAtATime(container, input.product_id, () =>
    changeGoodsWorkflow(container).run({ input }),
  );
}
