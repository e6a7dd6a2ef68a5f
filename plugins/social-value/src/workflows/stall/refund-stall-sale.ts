import { parseMinor, sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { sqlRows } from "../../lib/sql";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import {
  decideRefund,
  noteRefunded,
  reversalOf,
  type StallReversal,
} from "../../modules/funding/stall/stall-reversal";
import { findSale, type StallSale } from "../../modules/funding/stall/stall-sale";
import { postPayment } from "../funding/post-payment";
import { refundLinesWorkflow } from "../funding/refund-lines";
import { databaseOf } from "../lib/database";
import { moveStock } from "./move-stock";
import { paySale } from "./pay-sale";
import { stockMoves } from "./place-stall-sale";
import { variantsOf } from "./stall-goods";
import { stallPlace } from "./stall-place";

/**
 * Carries out a reversal: all that is left of the sale is refunded, which notes that the enterprise gave
 * back what it held (see post-payment), and the goods go into stock. Waits for a sale that is not captured yet, and takes up what a
 * crash broke off.
 */
async function refundStallSale(container: MedusaContainer, saleId: string): Promise<void> {
  const db = databaseOf(container);
  const [sale, reversal] = await Promise.all([findSale(db, saleId), reversalOf(db, saleId)]);
  const isPaid = sale?.state === "captured" || sale?.state === "handed_over";
  if (!isPaid || !reversal || reversal.state === "refunded") {
    return;
  }
  await refundRest(container, sale, reversal);
  const variantIds = sale.lines.map((line) => line.variant_id);
  const [variants, { location_id }] = await Promise.all([
    variantsOf(db, sale.enterprise_id, [...new Set(variantIds)]),
    stallPlace(db, sale.enterprise_id),
  ]);
  const subject = { table: "stall_reversal", id: reversal.id } as const;
  await moveStock(db, subject, stockMoves(sale, variants, location_id));
  await noteRefunded(db, reversal.id);
}

/** Refunds what is left of each line; throws while more is held than the lines explain. */
async function refundRest(
  container: MedusaContainer,
  sale: StallSale,
  reversal: StallReversal,
): Promise<void> {
  const { order_id } = sale;
  // What was captured, or refunded before a crash, is in the ledger before it is asked what is left.
  await postPayment(container, await paySale(container, sale));
  const lines = (
    await container.resolve<FundingModuleService>(FUNDING_MODULE).refundableLines(order_id)
  )
    .filter((line) => line.remaining_minor > 0n)
    .map(({ line_id, remaining_minor: amount_minor }) => ({ line_id, amount_minor }));
  const left_minor = sumOf(lines.map((line) => line.amount_minor));
  const held_minor = await heldOf(container, order_id);
  if (held_minor > left_minor) {
    throw new Error(
      `refund_exceeds_line: ${held_minor} öre of ${order_id} are held, its lines have ${left_minor} left`,
    );
  }
  await decideRefund(databaseOf(container), reversal.id, left_minor);
  if (lines.length > 0) {
    await refundLinesWorkflow(container).run({
      input: {
        ...{ order_id, lines, note: "Rättelse vid torget" },
        made_at: reversal.reversed_at.toISOString(),
      },
    });
  }
}

/** What was captured for an order and not given back, öre. */
async function heldOf(container: MedusaContainer, orderId: string): Promise<bigint> {
  const [held] = await sqlRows<{ amount: string }>(
    databaseOf(container),
    `SELECT (coalesce(sum((SELECT sum(c.amount) FROM capture c
                            WHERE c.payment_id = p.id AND c.deleted_at IS NULL)), 0)
             - coalesce(sum((SELECT sum(r.amount) FROM refund r
                              WHERE r.payment_id = p.id AND r.deleted_at IS NULL)), 0))::text AS amount
       FROM order_payment_collection o
       JOIN payment p ON p.payment_collection_id = o.payment_collection_id AND p.deleted_at IS NULL
      WHERE o.order_id = ? AND o.deleted_at IS NULL`,
    [orderId],
  );
  return parseMinor(held?.amount ?? "0");
}

// No compensation: the money has left, as in any refund.
const refundStallSaleStep = createStep(
  "refund-stall-sale",
  async (input: { id: string }, { container }) =>
    new StepResponse(await refundStallSale(container, input.id)),
);

/** Carries out the reversal of a sale that is written down, if there is one; safe to run again. */
export const refundStallSaleWorkflow = createWorkflow(
  "refund-stall-sale",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(refundStallSaleStep(input)),
);
