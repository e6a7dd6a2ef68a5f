import { divideRoundHalfUp, formatMinor, parseMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { sqlRows } from "../../lib/sql";
import { FUNDING_MODULE } from "../../modules/funding";
import { contributors } from "../../modules/funding/ledger/sale-lines";
import type FundingModuleService from "../../modules/funding/service";
import { TRAINING_MODULE } from "../../modules/training";
import type TrainingModuleService from "../../modules/training/service";
import { ensureSale, ORDER_FIELDS, saleContext } from "./record-sale";
import { changesOf, type OrderNow } from "./sale-changes";
import { type OrderAsSold, saleOfOrder } from "./sale-of-order";

interface OrderAsItIs extends OrderAsSold {
  status: string;
  created_at: string | Date;
  item_total: string | number;
  shipping_total: string | number;
}

const FIELDS = [
  ...ORDER_FIELDS,
  "status",
  "item_total",
  "shipping_total",
  // Only with these at hand does Medusa take what has come back out of its totals.
  "items.detail.return_received_quantity",
  "items.detail.return_dismissed_quantity",
];

/**
 * Brings an order's snapshot up to what has become of it by edits, returns, claims, exchanges or a
 * cancellation, and sets off what was paid for lines it has lost against lines it has gained. Safe to
 * call again: it compares states. Gives whether there was any change.
 */
export async function syncSale(container: MedusaContainer, orderId: string): Promise<boolean> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  if (!(await funding.findSale(orderId))) {
    // Nothing to compare with: the snapshot will be made of the order as it is then.
    return false;
  }
  const now = await orderNow(container, orderId);
  if (!now) {
    return false;
  }
  const isChanged = await funding.changeSale(orderId, (stored) => changesOf(stored, now));
  const moved_minor = await setOff(container, orderId);
  return isChanged || moved_minor > 0n;
}

/** As {@link syncSale}, but only where Medusa has noted a change: one small statement for the others. */
export async function syncSaleIfChanged(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const [row] = await sqlRows<{ is_changed: boolean }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT o.status = 'canceled' OR EXISTS (
              SELECT 1 FROM order_change c WHERE c.order_id = o.id AND c.status = 'confirmed'
            ) AS is_changed
       FROM "order" o WHERE o.id = ?`,
    [orderId],
  );
  if (row?.is_changed) {
    await syncSale(container, orderId);
  }
}

async function setOff(container: MedusaContainer, orderId: string): Promise<bigint> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const training = container.resolve<TrainingModuleService>(TRAINING_MODULE);
  const event_at = clock.now();
  const month = await funding.bookingMonth(event_at, event_at);
  const sale = await ensureSale(container, orderId);
  const places = await training.listTerms(contributors(sale), month);
  return funding.postExchange({ order_id: orderId, event_at, month }, places);
}

async function orderNow(container: MedusaContainer, orderId: string): Promise<OrderNow | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: FIELDS,
    filters: { id: orderId },
  });
  const order = data[0] as unknown as OrderAsItIs | undefined;
  if (!order) {
    return null;
  }
  const placed_at = clock.now();
  // Where changes of an order meet, Medusa may note a line twice, and count it twice in the order's totals.
  const items = eachOnce(order.items);
  const shipping_methods = eachOnce(order.shipping_methods);
  // A refund's credit line lowers the order's own total, though the order still holds its lines.
  const total =
    items.length === order.items.length
      ? totalOf([order.item_total, order.shipping_total])
      : totalOf([...items, ...shipping_methods].map((line) => line.total));
  const context = await saleContext(container, order, placed_at);
  return {
    sale: saleOfOrder({ ...order, items, shipping_methods, total }, context),
    is_canceled: order.status === "canceled",
  };
}

function eachOnce<Line extends { id: string }>(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}

/** Decimal kronor summed exactly and rounded once, as decimal kronor with two decimals. */
function totalOf(amounts: readonly (string | number)[]): string {
  const digits = 12;
  const sum = amounts.reduce((total, amount) => total + parseMinor(amount, digits), 0n);
  return formatMinor(divideRoundHalfUp(sum, 10n ** BigInt(digits - 2)));
}
