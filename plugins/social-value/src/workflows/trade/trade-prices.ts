import { parseMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { databaseOf } from "../lib/database";

/** What a variant costs; öre with VAT. */
export interface TradePrice {
  /** What everybody pays. */
  list_minor: number;
  /** What this customer pays: its own price where it has one. */
  own_minor: number;
}

/** Where, and to whom, something is sold: a channel's own prices hold there, else the plain ones do. */
interface PricedFor {
  sales_channel_id: string | null;
  customer_group_id: string | null;
}

/**
 * What the variants cost in a channel, as Medusa reckons it of its price lists: for a customer of the group,
 * or for everybody when it is null. Goods without a price are left out.
 */
export async function tradePrices(
  container: MedusaContainer,
  variantIds: readonly string[],
  priced: PricedFor,
): Promise<Map<string, TradePrice>> {
  const list = await calculated(container, variantIds, { ...priced, customer_group_id: null });
  const own = priced.customer_group_id ? await calculated(container, variantIds, priced) : list;
  return new Map(
    [...list].map(([id, list_minor]) => [id, { list_minor, own_minor: own.get(id) ?? list_minor }]),
  );
}

interface PricedVariant {
  id: string;
  calculated_price?: { calculated_amount: number | null } | null;
}

async function calculated(
  container: MedusaContainer,
  variantIds: readonly string[],
  { sales_channel_id, customer_group_id }: PricedFor,
): Promise<Map<string, number>> {
  if (variantIds.length === 0) {
    return new Map();
  }
  const region_id = await swedishRegion(container);
  const customer = customer_group_id ? { customer: { groups: [{ id: customer_group_id }] } } : {};
  const channel = sales_channel_id ? { sales_channel_id } : {};
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["id", "calculated_price.*"],
    filters: { id: [...new Set(variantIds)] },
    context: {
      calculated_price: QueryContext({ currency_code: "sek", region_id, ...channel, ...customer }),
    },
  });
  return new Map(
    (data as unknown as PricedVariant[]).flatMap(({ id, calculated_price }) => {
      const amount = calculated_price?.calculated_amount;
      return amount ? [[id, Number(parseMinor(amount))] as const] : [];
    }),
  );
}

/** The region that sells in kronor; undefined for a shop without one. */
export async function swedishRegion(container: MedusaContainer): Promise<string | undefined> {
  const [row] = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT id FROM region WHERE currency_code = 'sek' AND deleted_at IS NULL
      ORDER BY created_at, id LIMIT 1`,
    [],
  );
  return row?.id;
}
