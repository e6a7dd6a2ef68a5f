import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { enterpriseByShippingOption } from "../../lib/consignments";
import { networkError } from "../../lib/errors";
import { sellingFactsThen } from "../../lib/selling-facts";
import { sqlRows } from "../../lib/sql";
import { FUNDING_MODULE } from "../../modules/funding";
import type { SaleSnapshot, StoredSale } from "../../modules/funding/ledger/sale-snapshot";
import type FundingModuleService from "../../modules/funding/service";
import { VALUE_CHAIN_MODULE } from "../../modules/value-chain";
import type ValueChainModuleService from "../../modules/value-chain/service";
import { assertForSale } from "../lib/for-sale";
import { type OrderAsSold, type SaleContext, saleOfOrder } from "./sale-of-order";

/** What of an order its snapshot is made from. */
export const ORDER_FIELDS = [
  "id",
  "is_draft_order",
  "created_at",
  "updated_at",
  "currency_code",
  "sales_channel_id",
  "total",
  "items.id",
  "items.product_id",
  "items.product.metadata",
  "items.variant_sku",
  "items.title",
  "items.product_title",
  "items.quantity",
  "items.total",
  "items.discount_total",
  "items.adjustments.promotion_id",
  "items.adjustments.amount",
  "shipping_methods.id",
  "shipping_methods.shipping_option_id",
  "shipping_methods.total",
  "shipping_methods.discount_total",
  "shipping_methods.adjustments.promotion_id",
  "shipping_methods.adjustments.amount",
];

type FoundOrder = OrderAsSold & {
  created_at: string | Date;
  updated_at: string | Date;
  is_draft_order?: boolean | null;
};

/**
 * The order's snapshot: the stored one, or one made and stored now for the time the order was
 * placed. Safe to call again and side by side: the first one stays.
 */
export async function ensureSale(container: MedusaContainer, orderId: string): Promise<StoredSale> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const stored = await funding.findSale(orderId);
  if (stored) {
    return stored;
  }
  const order = await findOrder(container, orderId);
  await funding.recordSale(await snapshotOf(container, order, await placedAt(container, order)));
  const sale = await funding.findSale(orderId);
  if (!sale) {
    throw networkError(
      MedusaError.Types.UNEXPECTED_STATE,
      "sale_snapshot_missing",
      `The snapshot of order ${orderId} could not be stored`,
      { order_id: orderId },
    );
  }
  return sale;
}

/**
 * Snapshots an order in the moment it is made. Throws "order_not_found" when there is no such order,
 * and "order_is_draft" for one that is not sold yet: its lines still change, a snapshot never does.
 */
export async function recordSale(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await findOrder(container, orderId);
  const sale = await snapshotOf(container, order, new Date(order.created_at));
  await container.resolve<FundingModuleService>(FUNDING_MODULE).recordSale(sale);
}

/**
 * As {@link recordSale}, for an order that the shop makes of a cart: goods that no enterprise sells
 * and no chain explains in this very moment throw "goods_not_for_sale", and the order is not placed.
 */
export async function recordShopSale(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await findOrder(container, orderId);
  const sale = await snapshotOf(container, order, new Date(order.created_at));
  const sold = new Set(sale.lines.map((line) => line.line_id));
  assertForSale(order.items.filter((item) => item.product_id && !sold.has(item.id)));
  await container.resolve<FundingModuleService>(FUNDING_MODULE).recordSale(sale);
}

async function findOrder(container: MedusaContainer, orderId: string): Promise<FoundOrder> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const {
    data: [found],
  } = await query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id: orderId } });
  if (!found) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "order_not_found",
      `There is no order ${orderId}`,
      { order_id: orderId },
    );
  }
  // The generated type leaves out the totals that Medusa computes on request.
  const order = found as unknown as FoundOrder;
  if (order.is_draft_order) {
    throw networkError(
      MedusaError.Types.NOT_ALLOWED,
      "order_is_draft",
      `Order ${orderId} is a draft: nothing is sold yet`,
      { order_id: orderId },
    );
  }
  return order;
}

/**
 * When an order was placed: when it was made of its cart, sold at a stall, or its quote was accepted. Any
 * other may have been a draft for long; Medusa does not say when it was made an order, but changed it last then.
 */
async function placedAt(container: MedusaContainer, order: FoundOrder): Promise<Date> {
  const [known] = await sqlRows<{ has_cart: boolean; sold_at: Date | null }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT EXISTS (SELECT FROM order_cart WHERE order_id = ? AND deleted_at IS NULL) AS has_cart,
            coalesce((SELECT sold_at FROM stall_sale WHERE order_id = ?),
                     (SELECT decided_at FROM quote WHERE order_id = ?)) AS sold_at`,
    [order.id, order.id, order.id],
  );
  return known?.sold_at ?? new Date(known?.has_cart ? order.created_at : order.updated_at);
}

async function snapshotOf(
  container: MedusaContainer,
  order: FoundOrder,
  placedAt: Date,
): Promise<SaleSnapshot> {
  return saleOfOrder(order, await saleContext(container, order, clock.timeOf(placedAt)));
}

/** What is in force for the order's lines when they are sold at `placed_at`. */
export async function saleContext(
  container: MedusaContainer,
  order: OrderAsSold,
  placed_at: Date,
): Promise<SaleContext> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const chains = container.resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE);
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const productIds = order.items.flatMap((item) => item.product_id ?? []);
  const optionIds = order.shipping_methods.flatMap((method) => method.shipping_option_id ?? []);
  const [facts, enterprise_by_option, terms, network_promotion_ids] = await Promise.all([
    sellingFactsThen(db, productIds, placed_at),
    enterpriseByShippingOption(db, optionIds),
    funding.saleTerms(order.sales_channel_id),
    networkPromotions(container, order),
  ]);
  const chainIds = [...new Set(facts.flatMap((fact) => fact.value_chain_id ?? []))];
  const versions = await chains.versionsInForce(chainIds, placed_at);
  return { placed_at, terms, facts, versions, enterprise_by_option, network_promotion_ids };
}

/** A promotion is the network's when its metadata says `funded_by: "network"`; else the chain's. */
async function networkPromotions(
  container: MedusaContainer,
  order: OrderAsSold,
): Promise<Set<string>> {
  const ids = [...order.items, ...order.shipping_methods].flatMap((line) =>
    line.adjustments.flatMap((adjustment) => adjustment.promotion_id ?? []),
  );
  if (ids.length === 0) {
    return new Set();
  }
  const promotions = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ id: [...new Set(ids)] }, { select: ["id", "metadata"] });
  return new Set(
    promotions
      .filter((promotion) => promotion.metadata?.funded_by === "network")
      .map((promotion) => promotion.id),
  );
}
