import { parseMinor, priceOff } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { PriceListStatus, PriceListType } from "@medusajs/framework/utils";
import {
  batchPriceListPricesWorkflow,
  createPriceListsWorkflow,
} from "@medusajs/medusa/core-flows";
import { clock } from "../../lib/clock";
import { sqlRows } from "../../lib/sql";
import { TRADE_MODULE } from "../../modules/trade";
import type TradeModuleService from "../../modules/trade/service";
import { databaseOf } from "../lib/database";
import { kronor } from "../stall/order-of-sale";
import {
  findBusinessCustomer,
  type StoredBusinessCustomer,
  whileCustomerHeld,
  withAccount,
} from "./business-customers";
import { tradeChannel } from "./quote-lines";
import { tradeInputError } from "./refusals";
import { listTradeGoods, variantsBySku } from "./trade-goods";
import { tradePrices } from "./trade-prices";

/** A price of the customer's own: öre with VAT, or null to take it away. */
export interface OwnPrice {
  variant_id: string;
  price_minor: number | null;
}

/** A row of a customer's own prices; öre with VAT. */
export interface OwnPriceRow {
  variant_id: string;
  title: string;
  variant_title: string;
  sku: string | null;
  enterprise_name: string;
  price_minor: number;
  list_minor: number | null;
}

/** A page of the customer's own prices, by title, and how many there are. */
export async function ownPrices(
  container: MedusaContainer,
  id: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ prices: OwnPriceRow[]; count: number }> {
  const { price_list_id } = await findBusinessCustomer(container, id);
  const rows = await sqlRows<
    Omit<OwnPriceRow, "price_minor" | "list_minor"> & {
      amount: string;
      total: number;
    }
  >(
    databaseOf(container),
    `SELECT v.id AS variant_id, p.title, coalesce(v.title, '') AS variant_title, v.sku,
            coalesce(e.name, '') AS enterprise_name, own.amount::text,
            count(*) OVER ()::int AS total
       FROM price own
       JOIN product_variant_price_set ps ON ps.price_set_id = own.price_set_id
        AND ps.deleted_at IS NULL
       JOIN product_variant v ON v.id = ps.variant_id AND v.deleted_at IS NULL
       JOIN product p ON p.id = v.product_id AND p.deleted_at IS NULL
       LEFT JOIN product_enterprise pe ON pe.product_id = p.id AND pe.deleted_at IS NULL
       LEFT JOIN enterprise e ON e.id = pe.enterprise_id
      WHERE own.price_list_id = ? AND own.deleted_at IS NULL
      ORDER BY p.title, variant_title, v.id LIMIT ? OFFSET ?`,
    [price_list_id ?? "", limit, offset],
  );
  const prices = await tradePrices(
    container,
    rows.map((row) => row.variant_id),
    { sales_channel_id: null, customer_group_id: null },
  );
  return {
    count: rows[0]?.total ?? 0,
    prices: rows.map(({ amount, total: _total, ...row }) => ({
      ...row,
      price_minor: Number(parseMinor(amount)),
      list_minor: prices.get(row.variant_id)?.list_minor ?? null,
    })),
  };
}

/** The variants with these article numbers; throws "variant_unknown" (400) with those that nobody has. */
export async function pricesBySku(
  container: MedusaContainer,
  asked: readonly { sku: string; price_minor: number | null }[],
): Promise<OwnPrice[]> {
  const found = await variantsBySku(
    databaseOf(container),
    asked.map(({ sku }) => sku),
  );
  const ids = new Map(found.map(({ id, sku }) => [sku, id]));
  const unknown = asked.filter(({ sku }) => !ids.has(sku)).map(({ sku }) => sku);
  if (unknown.length > 0) {
    throw tradeInputError("variant_unknown", `No goods have: ${unknown.join(", ")}`, {
      skus: unknown.join(", "),
    });
  }
  return asked.map(({ sku, price_minor }) => ({ variant_id: ids.get(sku) ?? "", price_minor }));
}

/** A percentage (basis points) off what everybody pays in a channel, for all that it takes. */
export async function pricesOff(
  container: MedusaContainer,
  { sales_channel_id, off_bp }: { sales_channel_id: string; off_bp: number },
): Promise<OwnPrice[]> {
  await tradeChannel(container, sales_channel_id);
  const page = { sales_channel_id, limit: MOST_PRICES, offset: 0 };
  const { goods } = await listTradeGoods(databaseOf(container), page, clock.now());
  const ids = goods.map(({ variant_id }) => variant_id);
  const everybody = { sales_channel_id, customer_group_id: null };
  const prices = await tradePrices(container, ids, everybody);
  return [...prices].map(([variant_id, { list_minor }]) => ({
    ...{ variant_id, price_minor: Number(priceOff(BigInt(list_minor), off_bp)) },
  }));
}

const MOST_PRICES = 5_000;

/**
 * Sets prices of the customer's own, in a price list of Medusa's that its customer group alone has: Medusa's
 * carts, and quotes, then cost that. Throws "variant_unknown" (400).
 */
export function setOwnPrices(
  container: MedusaContainer,
  id: string,
  asked: readonly OwnPrice[],
): Promise<void> {
  return withAccount(container, id).then((customer) =>
    whileCustomerHeld(container, id, () => writePrices(container, customer, asked)),
  );
}

async function writePrices(
  container: MedusaContainer,
  customer: StoredBusinessCustomer,
  asked: readonly OwnPrice[],
): Promise<void> {
  const listId = await ensureList(container, customer);
  const wanted = new Map(asked.map((price) => [price.variant_id, price.price_minor]));
  const rows = await sqlRows<{ variant_id: string; price_id: string | null }>(
    databaseOf(container),
    `SELECT v.id AS variant_id, own.id AS price_id
       FROM product_variant v
       JOIN product_variant_price_set ps ON ps.variant_id = v.id AND ps.deleted_at IS NULL
       LEFT JOIN price own ON own.price_set_id = ps.price_set_id AND own.price_list_id = ?
        AND own.deleted_at IS NULL
      WHERE v.id = ANY(?) AND v.deleted_at IS NULL`,
    [listId, [...wanted.keys()]],
  );
  const known = new Map(rows.map((row) => [row.variant_id, row.price_id]));
  const unknown = [...wanted.keys()].filter((variantId) => !known.has(variantId));
  if (unknown.length > 0) {
    throw tradeInputError("variant_unknown", `No goods are: ${unknown.join(", ")}`, {
      skus: unknown.join(", "),
    });
  }
  const priced = [...wanted].flatMap(([variant_id, price_minor]) =>
    price_minor === null
      ? []
      : [
          {
            variant_id,
            currency_code: "sek",
            amount: kronor(price_minor),
            id: known.get(variant_id),
          },
        ],
  );
  await batchPriceListPricesWorkflow(container).run({
    input: {
      data: {
        id: listId,
        create: priced.filter(({ id }) => !id).map(({ id: _id, ...price }) => price),
        update: priced.flatMap(({ id, ...price }) => (id ? [{ id, ...price }] : [])),
        delete: [...wanted].flatMap(([variantId, price_minor]) =>
          price_minor === null ? (known.get(variantId) ?? []) : [],
        ),
      },
    },
  });
}

/** The customer's price list, which is made if it is missing. */
async function ensureList(
  container: MedusaContainer,
  { id, name, organisation_number, customer_group_id, price_list_id }: StoredBusinessCustomer,
): Promise<string> {
  const [known] = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT l.id FROM price_list l
       LEFT JOIN price_list_rule r ON r.price_list_id = l.id AND r.deleted_at IS NULL
        AND r.attribute = 'customer.groups.id' AND r.value @> to_jsonb(?::text)
      WHERE l.deleted_at IS NULL AND (l.id = ? OR (r.id IS NOT NULL AND l.title = ?))
      ORDER BY l.id = ? DESC LIMIT 1`,
    [
      customer_group_id ?? "",
      price_list_id ?? "",
      titleOf({ name, organisation_number }),
      price_list_id ?? "",
    ],
  );
  const listId =
    known?.id ?? (await createList(container, { name, organisation_number, customer_group_id }));
  if (listId !== price_list_id) {
    await container
      .resolve<TradeModuleService>(TRADE_MODULE)
      .updateBusinessCustomers({ id, price_list_id: listId });
  }
  return listId;
}

type Named = Pick<StoredBusinessCustomer, "name" | "organisation_number">;

const titleOf = ({ name, organisation_number }: Named): string =>
  `${name} (${organisation_number})`;

async function createList(
  container: MedusaContainer,
  { customer_group_id, ...named }: Named & Pick<StoredBusinessCustomer, "customer_group_id">,
): Promise<string> {
  const list = {
    title: titleOf(named),
    description: "Egna priser, satta under Företagskunder",
    status: PriceListStatus.ACTIVE,
    // The workflow's type leaves it out; its own prices hold though they should be higher than the plain.
    type: PriceListType.OVERRIDE,
    rules: { "customer.groups.id": [customer_group_id ?? ""] },
    prices: [],
  };
  const { result } = await createPriceListsWorkflow(container).run({
    input: { price_lists_data: [list] },
  });
  return result[0]?.id ?? "";
}
