import type { VatClass } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { sellingFacts } from "../../lib/selling-facts";
import { sqlRows } from "../../lib/sql";
import { ENTERPRISE_MODULE } from "../../modules/enterprise";
import { VALUE_CHAIN_MODULE } from "../../modules/value-chain";
import { assertExists } from "../lib/exists";

/** What a product is tagged with; what is left out stays as it is. */
export interface ProductTag {
  product_id: string;
  enterprise_id?: string | undefined;
  value_chain_id?: string | undefined;
  vat_class?: VatClass | undefined;
}

type Links = Record<string, Record<string, unknown>>[];

/** The links a tagging took away and made, so that it can be undone. */
export interface TagChange {
  dismissed: Links;
  created: Links;
}

/**
 * Tags a product with its enterprise, VAT class and value chain, and gives it the enterprise's
 * shipping profile, so that it becomes part of that enterprise's consignments. Unknown ids throw
 * "enterprise_not_found" or "value_chain_not_found" before anything is changed.
 */
export async function tagProduct(container: MedusaContainer, tag: ProductTag): Promise<TagChange> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const { product_id } = tag;
  const [before] = await sellingFacts(db, [product_id]);
  const enterprise_id = tag.enterprise_id ?? before?.enterprise_id;
  const vat_class = tag.vat_class ?? before?.vat_class ?? "standard";
  const change: TagChange = { dismissed: [], created: [] };

  if (tag.vat_class && !enterprise_id) {
    throw networkError(
      MedusaError.Types.INVALID_DATA,
      "vat_class_without_enterprise",
      "A VAT class can be set only together with an enterprise",
      { product_id },
    );
  }
  const isResold = enterprise_id !== before?.enterprise_id || vat_class !== before?.vat_class;
  if (enterprise_id && isResold) {
    await assertExists(container, "enterprise", enterprise_id);
    if (before) {
      change.dismissed.push(enterpriseLink(product_id, before.enterprise_id, before.vat_class));
    }
    change.created.push(enterpriseLink(product_id, enterprise_id, vat_class));
    await moveToShippingProfile(container, product_id, enterprise_id, change);
  }
  if (tag.value_chain_id && tag.value_chain_id !== before?.value_chain_id) {
    await assertExists(container, "value_chain", tag.value_chain_id);
    if (before?.value_chain_id) {
      change.dismissed.push(chainLink(product_id, before.value_chain_id));
    }
    change.created.push(chainLink(product_id, tag.value_chain_id));
  }
  await applyChange(link, change);
  return change;
}

/** Takes a product's enterprise and value chain away; its shipping profile goes with them. */
export async function untagProduct(
  container: MedusaContainer,
  productId: string,
): Promise<TagChange> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [before] = await sellingFacts(db, [productId]);
  const change: TagChange = { dismissed: [], created: [] };
  if (before) {
    change.dismissed.push(enterpriseLink(productId, before.enterprise_id, before.vat_class));
    if (before.value_chain_id) {
      change.dismissed.push(chainLink(productId, before.value_chain_id));
    }
    for (const id of await shippingProfilesOf(container, productId)) {
      change.dismissed.push(profileLink(productId, id));
    }
  }
  await applyChange(container.resolve(ContainerRegistrationKeys.LINK), change);
  return change;
}

/** Puts the links back as they were before a change. */
export async function revertTagChange(
  container: MedusaContainer,
  change: TagChange,
): Promise<void> {
  await applyChange(container.resolve(ContainerRegistrationKeys.LINK), {
    dismissed: change.created,
    created: change.dismissed,
  });
}

async function applyChange(
  link: { dismiss(links: Links): Promise<unknown>; create(links: Links): Promise<unknown> },
  change: TagChange,
): Promise<void> {
  if (change.dismissed.length > 0) {
    await link.dismiss(change.dismissed.map(({ data: _data, ...ends }) => ends));
  }
  if (change.created.length > 0) {
    await link.create(change.created);
  }
}

async function moveToShippingProfile(
  container: MedusaContainer,
  productId: string,
  enterpriseId: string,
  change: TagChange,
): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [target] = await sqlRows<{ shipping_profile_id: string }>(
    db,
    `SELECT shipping_profile_id FROM enterprise_shipping_profile
      WHERE enterprise_id = ? AND deleted_at IS NULL`,
    [enterpriseId],
  );
  const current = await shippingProfilesOf(container, productId);
  if (!target || current.includes(target.shipping_profile_id)) {
    return;
  }
  change.dismissed.push(...current.map((id) => profileLink(productId, id)));
  change.created.push(profileLink(productId, target.shipping_profile_id));
}

async function shippingProfilesOf(
  container: MedusaContainer,
  productId: string,
): Promise<string[]> {
  const rows = await sqlRows<{ shipping_profile_id: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT shipping_profile_id FROM product_shipping_profile
      WHERE product_id = ? AND deleted_at IS NULL`,
    [productId],
  );
  return rows.map((row) => row.shipping_profile_id);
}

const enterpriseLink = (product_id: string, enterprise_id: string, vat_class: VatClass) => ({
  [Modules.PRODUCT]: { product_id },
  [ENTERPRISE_MODULE]: { enterprise_id },
  data: { vat_class },
});

const chainLink = (product_id: string, value_chain_id: string) => ({
  [Modules.PRODUCT]: { product_id },
  [VALUE_CHAIN_MODULE]: { value_chain_id },
});

const profileLink = (product_id: string, shipping_profile_id: string) => ({
  [Modules.PRODUCT]: { product_id },
  [Modules.FULFILLMENT]: { shipping_profile_id },
});
