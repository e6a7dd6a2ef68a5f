import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { productsOutside } from "../../lib/channel-goods";
import { priceInChannel } from "../../lib/channel-prices";
import { channelStates } from "../../lib/channel-state";
import { sellingFactsThen } from "../../lib/selling-facts";
import { sqlRows } from "../../lib/sql";
import {
  advanceSale,
  findSale,
  type StallFlag,
  type StallSale,
} from "../../modules/funding/stall/stall-sale";
import { postCollection } from "../funding/post-collection";
import { postPayment } from "../funding/post-payment";
import { ensureSale } from "../funding/record-sale";
import { databaseOf } from "../lib/database";
import { explainedProducts } from "./explained-goods";
import { handOverSale } from "./hand-over-sale";
import { moveStock } from "./move-stock";
import { orderOfSale, type SaleGoods } from "./order-of-sale";
import { paySale } from "./pay-sale";
import { type StallVariant, variantsOf } from "./stall-goods";
import { stallPlace } from "./stall-place";

/**
 * Makes a sale that is written down into an order, paid, captured, in the ledger and handed over. Each
 * part looks for what it did before, so a run that breaks off anywhere is taken up by the next one, and
 * two runs in a row do what one does. Only one may run at a time; see place-stall-sales.
 */
async function placeStallSale(container: MedusaContainer, id: string): Promise<void> {
  const db = databaseOf(container);
  const sale = await findSale(db, id);
  if (!sale || sale.state === "handed_over") {
    return;
  }
  const goods = await goodsOf(container, sale);
  if (sale.state === "received") {
    await assertExplained(container, sale, goods);
    await ensureOrder(container, sale, goods);
    await ensureSale(container, sale.order_id);
    await takeStock(container, sale, goods);
    await advanceSale(db, id, "ordered", await channelFlags(container, sale, goods));
  }
  if (sale.state !== "captured") {
    // Before the capture, which others post too: without it a payout would pay what is in the tin.
    await postCollection(container, sale, sale.sold_at);
    await postPayment(container, await paySale(container, sale));
    await advanceSale(db, id, "captured");
  }
  await handOverSale(container, sale, goods.place);
  await advanceSale(db, id, "handed_over");
}

/**
 * Goods that no chain explained when they were sold would be paid for without a line in the ledger: the
 * sale waits, untouched, until somebody has tagged them.
 */
async function assertExplained(
  container: MedusaContainer,
  { lines, sold_at }: StallSale,
  { variants, facts }: SaleGoods,
): Promise<void> {
  const explained = await explainedProducts(container, facts, sold_at);
  const missing = lines.filter(({ variant_id }) => {
    const variant = variants.find((one) => one.variant_id === variant_id);
    return !variant || !explained.has(variant.product_id);
  });
  if (missing.length > 0) {
    const ids = missing.map((line) => line.variant_id).join(", ");
    throw new Error(`goods_not_for_sale: no chain explains what was sold: ${ids}`);
  }
}

async function goodsOf(container: MedusaContainer, sale: StallSale): Promise<SaleGoods> {
  const db = databaseOf(container);
  const variantIds = sale.lines.map((line) => line.variant_id);
  const [variants, place] = await Promise.all([
    variantsOf(db, sale.enterprise_id, [...new Set(variantIds)]),
    stallPlace(db, sale.enterprise_id),
  ]);
  const productIds = variants.map((variant) => variant.product_id);
  return {
    variants,
    place,
    facts: await sellingFactsThen(db, [...new Set(productIds)], sale.sold_at),
  };
}

/** The order's id is the sale's own: whoever was first, there is one. */
async function ensureOrder(
  container: MedusaContainer,
  sale: StallSale,
  goods: SaleGoods,
): Promise<void> {
  const known = await sqlRows(databaseOf(container), 'SELECT 1 FROM "order" WHERE id = ?', [
    sale.order_id,
  ]);
  if (known.length === 0) {
    await container.resolve(Modules.ORDER).createOrders(orderOfSale(sale, goods));
  }
}

/** Takes the goods out of stock. */
function takeStock(
  container: MedusaContainer,
  sale: StallSale,
  { variants, place }: SaleGoods,
): Promise<void> {
  const subject = { table: "stall_sale", id: sale.id } as const;
  const moves = stockMoves(sale, variants, place.location_id);
  return moveStock(databaseOf(container), subject, moves);
}

/** Whether the channel's price is another by now, it was closed, or the goods have left it. */
async function channelFlags(
  container: MedusaContainer,
  { lines, sales_channel_id, sold_at }: StallSale,
  { variants }: SaleGoods,
): Promise<StallFlag[]> {
  const db = databaseOf(container);
  const productIds = [...new Set(variants.map((variant) => variant.product_id))];
  const [prices, states, outside] = await Promise.all([
    priceInChannel(container, [...new Set(lines.map((line) => line.variant_id))], sales_channel_id),
    channelStates(db, [sales_channel_id], sold_at),
    productsOutside(db, sales_channel_id, productIds),
  ]);
  const differs = lines.some(
    (line) => prices.get(line.variant_id) !== BigInt(line.unit_price_minor),
  );
  return [
    ...(differs ? ["price_differs" as const] : []),
    ...(states.get(sales_channel_id)?.is_open ? [] : ["channel_closed" as const]),
    ...(outside.length > 0 ? ["goods_left_channel" as const] : []),
  ];
}

/** What the sale takes of each inventory item; nothing of goods whose stock is not kept. */
export function stockMoves(
  sale: StallSale,
  variants: readonly StallVariant[],
  location_id: string | null,
) {
  if (!location_id) {
    return [];
  }
  return sale.lines.flatMap((line) => {
    const variant = variants.find((one) => one.variant_id === line.variant_id);
    const inventory = variant?.manage_inventory ? variant.inventory : [];
    return inventory.map(({ inventory_item_id, required_quantity }) => ({
      ...{ inventory_item_id, location_id, quantity: line.quantity * required_quantity },
    }));
  });
}

// No compensation: what is done stands, and the next run goes on from it.
const placeStallSaleStep = createStep(
  "place-stall-sale",
  async (input: { id: string }, { container }) =>
    new StepResponse(await placeStallSale(container, input.id)),
);

/** Makes one sale that is written down into an order in the ledger; safe to run again. */
export const placeStallSaleWorkflow = createWorkflow(
  "place-stall-sale",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(placeStallSaleStep(input)),
);
