import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows";
import type { GoodsListing } from "../../goods/listing";
import { clock } from "../../lib/clock";
import { noteRowMade } from "../../modules/enterprise/goods/import-run";
import { noteSubmitted, restoreReview } from "../../modules/enterprise/goods/review";
import { databaseOf } from "../lib/database";
import { assertListable, freeHandle } from "./check-goods";
import { goodsTerms } from "./goods-terms";
import { newProduct } from "./product-input";
import { planLevelsStep } from "./stock-levels";
import type { GoodsStatus } from "./stored-goods";

export interface CreateGoodsInput {
  enterprise_id: string;
  /** The member's id. */
  by: string;
  listing: GoodsListing;
  /** Sends the goods to be sold at once. */
  submits: boolean;
  /** The row of a spreadsheet that they are made of, and who makes it. */
  row?: ImportRow | undefined;
}

interface ImportRow {
  import_id: string;
  line: number;
  runner: string;
}

/** What goods of a row are known by until the row is noted as made. */
export function externalIdOf({ import_id, line }: Pick<ImportRow, "import_id" | "line">): string {
  return `${import_id}:${line}`;
}

const planGoodsStep = createStep("plan-goods", async (input: CreateGoodsInput, { container }) => {
  const { enterprise_id, submits, row } = input;
  const terms = await goodsTerms(container, enterprise_id);
  const status: GoodsStatus = submits
    ? terms.publishes_directly
      ? "published"
      : "proposed"
    : "draft";
  await assertListable(container, { listing: input.listing, terms, status, pictures: [] });
  const handle =
    input.listing.handle ??
    (await freeHandle(databaseOf(container), input.listing.title, terms.enterprise.handle));
  const product = newProduct({ ...input.listing, handle }, status, row ? externalIdOf(row) : null);
  return new StepResponse({ product, location_id: terms.location_id });
});

// Last: goods that a crash left half-made are known by lacking this note, and a row is noted as made in
// one statement by whoever still makes it.
const noteGoodsStep = createStep(
  "note-goods",
  async (input: { goods: CreateGoodsInput; product_id: string }, { container }) => {
    const { product_id } = input;
    const { enterprise_id, by, submits, row } = input.goods;
    await databaseOf(container).transaction(async (trx) => {
      if (submits) {
        await noteSubmitted(trx, { product_id, enterprise_id, by, at: clock.now() });
      }
      if (row) {
        await noteRowMade(trx, { ...row, product_id });
      }
    });
    return new StepResponse(product_id, product_id);
  },
  async (productId, { container }) => {
    if (productId) {
      await restoreReview(databaseOf(container), productId, null);
    }
  },
);

/**
 * Makes goods of a listing: the product with its variants and prices, in its enterprise's shipping
 * profile, VAT class, chain and channels, with stock at the enterprise's own place; all of it or nothing.
 * Throws "input_invalid" or "goods_incomplete" with what is not right, field by field.
 */
export const createGoodsWorkflow = createWorkflow(
  "create-goods",
  (input: WorkflowData<CreateGoodsInput>) => {
    const plan = planGoodsStep(input);
    const products = createProductsWorkflow.runAsStep({
      input: transform({ plan, input }, ({ plan, input }) => ({
        products: [plan.product],
        additional_data: {
          enterprise_id: input.enterprise_id,
          vat_class: input.listing.vat_class,
          ...(input.listing.value_chain_id ? { value_chain_id: input.listing.value_chain_id } : {}),
        },
      })),
    });
    const levels = planLevelsStep(
      transform({ products, plan, input }, ({ products, plan, input }) => ({
        location_id: plan.location_id,
        stock: (products[0]?.variants ?? []).map(({ id }, index) => ({
          variant_id: id,
          stocked_quantity: input.listing.variants[index]?.stock ?? 0,
        })),
      })),
    );
    createInventoryLevelsWorkflow.runAsStep({
      input: transform({ levels }, ({ levels }) => ({ inventory_levels: levels.added })),
    });
    const id = noteGoodsStep(
      transform({ products, input }, ({ products, input }) => ({
        goods: input as CreateGoodsInput,
        product_id: products[0]?.id ?? "",
      })),
    );
    return new WorkflowResponse(id);
  },
);
