import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { networkError } from "../../lib/errors";
import { noteShopChangeStep } from "../../shop-cache/shop-change";
import { ALL_PRODUCTS } from "../../shop-cache/tags";
import { assertExists } from "../lib/exists";
import {
  type ProductTag,
  revertTagChange,
  type TagChange,
  tagProduct,
  untagProduct,
} from "./product-tag";
import { assertPublishable } from "./publishable";

const tagProductStep = createStep(
  "tag-product",
  async (tag: ProductTag, { container }) => {
    await assertExists(container, "product", tag.product_id);
    return new StepResponse(tag.product_id, await tagProduct(container, tag));
  },
  async (change: TagChange | undefined, { container }) => {
    if (change) {
      await revertTagChange(container, change);
    }
  },
);

const assertStillPublishableStep = createStep(
  "assert-still-publishable",
  async (productId: string, { container }) => {
    if (await isPublished(container.resolve(ContainerRegistrationKeys.QUERY), productId)) {
      await assertPublishable(container, [productId]);
    }
    return new StepResponse(productId);
  },
);

/** Tags a product with enterprise, VAT class and chain; a published one must stay publishable. */
export const tagProductWorkflow = createWorkflow(
  "tag-product",
  (input: WorkflowData<ProductTag>) => {
    const id = assertStillPublishableStep(tagProductStep(input));
    noteShopChangeStep({ tags: [ALL_PRODUCTS] });
    return new WorkflowResponse(id);
  },
);

const untagProductStep = createStep(
  "untag-product",
  async (input: { product_id: string }, { container }) => {
    const { product_id } = input;
    await assertExists(container, "product", product_id);
    if (await isPublished(container.resolve(ContainerRegistrationKeys.QUERY), product_id)) {
      throw networkError(
        MedusaError.Types.NOT_ALLOWED,
        "product_published",
        "A published product keeps its enterprise and value chain; make it a draft first",
        { product_id },
      );
    }
    return new StepResponse(product_id, await untagProduct(container, product_id));
  },
  async (change: TagChange | undefined, { container }) => {
    if (change) {
      await revertTagChange(container, change);
    }
  },
);

/** Takes a draft's enterprise and value chain away; refused for a published product. */
export const untagProductWorkflow = createWorkflow(
  "untag-product",
  (input: WorkflowData<{ product_id: string }>) => new WorkflowResponse(untagProductStep(input)),
);

async function isPublished(
  query: {
    graph(input: {
      entity: "product";
      fields: string[];
      filters: object;
    }): Promise<{ data: { status?: string }[] }>;
  },
  id: string,
): Promise<boolean> {
  const { data } = await query.graph({ entity: "product", fields: ["status"], filters: { id } });
  return data[0]?.status === "published";
}
