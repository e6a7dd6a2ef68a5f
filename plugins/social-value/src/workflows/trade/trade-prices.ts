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

/**
 * What the variants cost, as Medusa reckons it of its price lists: for a customer of the group, or for
 * everybody when it is null. Goods without a price are left out.
 */
export async function tradePrices(
  container: MedusaContainer,
  variantIds: readonly string[],
  customerGroupId: string | null,
): Promise<Map<string, TradePrice>> {
  const list = await calculated(container, variantIds, null);
  const own = customerGroupId ? await calculated(container, variantIds, customerGroupId) : list;
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
  customerGroupId: string | null,
): Promise<Map<string, number>> {
  if (variantIds.length === 0) {
    return new Map();
  }
  const region_id = await swedishRegion(container);
  const customer = customerGroupId ? { customer: { groups: [{ id: customerGroupId }] } } : {};
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: ["id", "calculated_price.*"],
    filters: { id: [...new Set(variantIds)] },
    context: {
      calculated_price: QueryContext({ currency_code: "sek", region_id, ...customer }),
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
