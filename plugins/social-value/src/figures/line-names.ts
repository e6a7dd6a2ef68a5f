import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { namesOf } from "./names";

/** What the ledger and the sale's snapshot know of an order line, by ids. */
interface LineIds {
  order_id: string | null;
  sales_channel_id: string | null;
  value_chain_id: string | null;
  product_id: string | null;
  quantity: number | null;
  sold_at: Date;
}

/** Reads the names of order lines at once; what it gives tells of one of them as a person knows it. */
export async function lineNames(
  container: MedusaContainer,
  lines: readonly LineIds[],
  locale: string | undefined,
) {
  const names = (dimension: "product" | "channel" | "chain", key: keyof LineIds) => {
    const ids = lines.flatMap((line) => (line[key] ? String(line[key]) : []));
    return namesOf(container, dimension, ids, locale);
  };
  const [numbers, productOf, channelOf, chainOf] = await Promise.all([
    orderNumbers(
      container,
      lines.flatMap((line) => line.order_id ?? []),
    ),
    names("product", "product_id"),
    names("channel", "sales_channel_id"),
    names("chain", "value_chain_id"),
  ]);
  return (line: LineIds) => ({
    order: line.order_id
      ? { id: line.order_id, display_id: numbers.get(line.order_id) ?? null }
      : null,
    product: productOf(line.product_id ?? ""),
    channel: channelOf(line.sales_channel_id ?? ""),
    chain: chainOf(line.value_chain_id ?? ""),
    quantity: line.quantity,
    sold_at: line.sold_at.toISOString(),
  });
}

async function orderNumbers(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<Map<string, number>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: [...new Set(orderIds)] },
  });
  return new Map(data.map((order) => [order.id, Number(order.display_id)]));
}
