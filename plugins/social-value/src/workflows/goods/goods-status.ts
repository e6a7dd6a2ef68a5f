import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import { clock } from "../../lib/clock";
import {
  findReview,
  type GoodsReview,
  noteDecision,
  noteSubmitted,
  restoreReview,
} from "../../modules/enterprise/goods/review";
import { databaseOf } from "../lib/database";
import { assertListable } from "./check-goods";
import { goodsTerms } from "./goods-terms";
import { oneAtATime } from "./one-at-a-time";
import { goodsStateConflict } from "./refusals";
import { type GoodsStatus, readGoods } from "./stored-goods";

interface StatusChange {
  product_id: string;
  enterprise_id: string;
  status: GoodsStatus;
  /** A member's id, or a coordinator's. */
  by: string;
  note: "submitted" | "accepted" | "refused" | null;
  reason: string;
}

interface Noted {
  product_id: string;
  before: GoodsReview | null;
}

const noteStatusStep = createStep(
  "note-goods-status",
  async (input: StatusChange, { container }) => {
    const db = databaseOf(container);
    const { product_id, enterprise_id, by, note, reason } = input;
    const before = await findReview(db, product_id);
    const one = { product_id, enterprise_id, by, at: clock.now() };
    if (note === "submitted") {
      await noteSubmitted(db, one);
    } else if (note) {
      await noteDecision(db, { ...one, reason: note === "accepted" ? null : reason });
    }
    return new StepResponse(undefined, { product_id, before } satisfies Noted);
  },
  async (noted: Noted | undefined, { container }) => {
    if (noted) {
      await restoreReview(databaseOf(container), noted.product_id, noted.before);
    }
  },
);

const setGoodsStatusWorkflow = createWorkflow(
  "set-goods-status",
  (input: WorkflowData<StatusChange>) => {
    noteStatusStep(input);
    updateProductsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        products: [{ id: input.product_id, status: input.status }],
      })),
    });
    return new WorkflowResponse(input.product_id);
  },
);

/** Whose goods, and who acts. */
export interface OfGoods {
  enterprise_id: string;
  product_id: string;
  by: string;
}

/**
 * Sends goods to be sold: at once where a coordinator has accepted goods of the enterprise before and not
 * refused these, else to the coordinator. Throws "goods_incomplete" with what is lacking, and
 * "goods_state_conflict" (409) for goods that are sent or sold already.
 */
export function submitGoods(container: MedusaContainer, of: OfGoods): Promise<GoodsStatus> {
  return oneAtATime(container, of.product_id, async () => {
    const { enterprise_id, product_id } = of;
    const goods = await readGoods(container, enterprise_id, product_id);
    if (goods.status !== "draft" && goods.status !== "rejected") {
      throw goodsStateConflict(product_id, goods.status);
    }
    const terms = await goodsTerms(container, enterprise_id);
    const isRefused = Boolean(goods.review?.refused_at);
    const status: GoodsStatus = terms.publishes_directly && !isRefused ? "published" : "proposed";
    const { pictures, sales_channel_ids: stands_in } = goods;
    const checked = { listing: goods, terms, status, pictures, product_id, stands_in };
    await assertListable(container, checked);
    await setStatus(container, { ...of, status, note: "submitted", reason: "" });
    return status;
  });
}

/** Takes goods out of the shop, or back from the coordinator; throws "goods_state_conflict" (409). */
export function withdrawGoods(container: MedusaContainer, of: OfGoods): Promise<void> {
  return oneAtATime(container, of.product_id, async () => {
    const { status } = await readGoods(container, of.enterprise_id, of.product_id);
    if (status !== "published" && status !== "proposed") {
      throw goodsStateConflict(of.product_id, status);
    }
    await setStatus(container, { ...of, status: "draft", note: null, reason: "" });
  });
}

/**
 * What a coordinator says of goods: null accepts what is proposed; a reason refuses it, or takes out of
 * the shop what is sold. Throws "goods_state_conflict" (409).
 */
export function decideGoods(
  container: MedusaContainer,
  of: OfGoods,
  reason: string | null,
): Promise<void> {
  return oneAtATime(container, of.product_id, async () => {
    const { status } = await readGoods(container, of.enterprise_id, of.product_id);
    const isOpen = status === "proposed" || (reason !== null && status === "published");
    if (!isOpen) {
      throw goodsStateConflict(of.product_id, status);
    }
    await setStatus(container, {
      ...of,
      status: reason === null ? "published" : "rejected",
      note: reason === null ? "accepted" : "refused",
      reason: reason ?? "",
    });
  });
}

async function setStatus(container: MedusaContainer, input: StatusChange): Promise<void> {
  await setGoodsStatusWorkflow(container).run({ input });
}
