import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { productsOutside } from "../../lib/channel-goods";
import { clock } from "../../lib/clock";
import { enterpriseByShippingOption } from "../../lib/consignments";
import { networkError } from "../../lib/errors";
import { type SellingFacts, sellingFacts } from "../../lib/selling-facts";
import { ENTERPRISE_MODULE } from "../../modules/enterprise";
import type EnterpriseModuleService from "../../modules/enterprise/service";
import { VALUE_CHAIN_MODULE } from "../../modules/value-chain";
import type ValueChainModuleService from "../../modules/value-chain/service";
import { assertChannelOpen } from "./channel-open";
import { databaseOf } from "./database";
import { assertForSale } from "./for-sale";

interface CartItem {
  id: string;
  product_id?: string | null;
  product_title?: string | null;
  title?: string | null;
  requires_shipping?: boolean;
}

export interface CartToComplete {
  sales_channel_id?: string | null;
  items?: CartItem[];
  shipping_methods?: { shipping_option_id?: string | null }[];
}

/**
 * What may be bought: goods of a channel that is open, that somebody who is not suspended sells in it
 * through a chain in force, each consignment shipped. Throws "channel_closed", "goods_not_for_sale" and
 * "consignment_without_shipping".
 */
export async function assertCompletable(
  container: MedusaContainer,
  { sales_channel_id, items = [], shipping_methods = [] }: CartToComplete,
): Promise<void> {
  const goods = items.filter((item) => item.product_id);
  if (sales_channel_id && goods.length > 0) {
    await assertInChannel(container, sales_channel_id, goods);
  }
  const facts = await sellingFacts(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    goods.flatMap((item) => item.product_id ?? []),
  );
  await assertAllForSale(container, goods, facts);
  const sent = new Set(
    goods.filter((item) => item.requires_shipping !== false).map((item) => item.product_id),
  );
  await assertAllShipped(
    container,
    facts.filter((fact) => sent.has(fact.product_id)),
    shipping_methods.flatMap((method) => method.shipping_option_id ?? []),
  );
}

async function assertInChannel(
  container: MedusaContainer,
  channelId: string,
  goods: readonly CartItem[],
): Promise<void> {
  await assertChannelOpen(container, channelId);
  const productIds = goods.flatMap((item) => item.product_id ?? []);
  const outside = await productsOutside(databaseOf(container), channelId, [...new Set(productIds)]);
  const gone = new Set(outside.map((product) => product.id));
  assertForSale(goods.filter((item) => gone.has(item.product_id ?? "")));
}

async function assertAllForSale(
  container: MedusaContainer,
  goods: readonly CartItem[],
  facts: readonly SellingFacts[],
): Promise<void> {
  const chainIds = [...new Set(facts.flatMap((fact) => fact.value_chain_id ?? []))];
  const versions = await container
    .resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE)
    .versionsInForce(chainIds, clock.now());
  const inForce = new Set(versions.map((version) => version.value_chain_id));
  const explained = new Set(
    facts
      .filter((fact) => !fact.is_suspended)
      .filter((fact) => fact.value_chain_id && inForce.has(fact.value_chain_id))
      .map((fact) => fact.product_id),
  );
  assertForSale(goods.filter((item) => !explained.has(item.product_id ?? "")));
}

/** Medusa refuses a cart that misses a shipping method, but cannot say whose; this says which. */
async function assertAllShipped(
  container: MedusaContainer,
  facts: readonly SellingFacts[],
  optionIds: readonly string[],
): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const shippers = await enterpriseByShippingOption(db, optionIds);
  const shipped = new Set(shippers.values());
  const missing = [...new Set(facts.map((fact) => fact.enterprise_id))].filter(
    (id) => !shipped.has(id),
  );
  if (missing.length > 0) {
    const enterprises = await container
      .resolve<EnterpriseModuleService>(ENTERPRISE_MODULE)
      .listEnterprises({ id: missing }, { select: ["id", "name"] });
    throw networkError(
      MedusaError.Types.INVALID_DATA,
      "consignment_without_shipping",
      `Choose how these consignments are shipped: ${enterprises.map((e) => e.name).join(", ")}`,
      { enterprises: enterprises.map(({ id, name }) => ({ id, name })) },
    );
  }
}
