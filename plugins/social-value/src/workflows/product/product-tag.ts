import type { VatClass } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
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

/** The links a tagging took away, made, and gave other data, so that it can be undone. */
export interface TagChange {
  dismissed: Links;
  created: Links;
  altered: { from: Links[number]; to: Links[number] }[];
}

const noChange = (): TagChange => ({ dismissed: [], created: [], altered: [] });

/**
 * Tags a product with its enterprise, VAT class and value chain, and gives it the enterprise's
 * shipping profile if it has strayed from it, so that it is part of that enterprise's consignments.
 * Unknown ids throw "enterprise_not_found" or "value_chain_not_found" before anything is changed.
 */
export async function tagProduct(container: MedusaContainer, tag: ProductTag): Promise<TagChange> {
  const { product_id } = tag;
  const before = await tagOf(container, product_id);
  const enterprise_id = tag.enterprise_id ?? before.enterprise_id;
  const vat_class = tag.vat_class ?? before.vat_class ?? "standard";
  const change = noChange();

  if (tag.vat_class && !enterprise_id) {
    throw networkError(
      MedusaError.Types.INVALID_DATA,
      "vat_class_without_enterprise",
      "A VAT class can be set only together with an enterprise",
      { product_id },
    );
  }
  if (enterprise_id) {
    await sellBy(container, before, { ...tag, enterprise_id, vat_class }, change);
    await moveToShippingProfile(container, product_id, enterprise_id, change);
  }
  if (tag.value_chain_id && tag.value_chain_id !== before.value_chain_id) {
    await assertExists(container, "value_chain", tag.value_chain_id);
    if (before.value_chain_id) {
      change.dismissed.push(chainLink(product_id, before.value_chain_id));
    }
    change.created.push(chainLink(product_id, tag.value_chain_id));
  }
  await applyChange(container, change);
  return change;
}

/** Takes a product's enterprise and value chain away; its shipping profile goes with the former. */
export async function untagProduct(
  container: MedusaContainer,
  productId: string,
): Promise<TagChange> {
  const before = await tagOf(container, productId);
  const change = noChange();
  if (before.enterprise_id) {
    change.dismissed.push(enterpriseLink(productId, before.enterprise_id, before.vat_class));
    for (const id of await shippingProfilesOf(container, productId)) {
      change.dismissed.push(profileLink(productId, id));
    }
  }
  if (before.value_chain_id) {
    change.dismissed.push(chainLink(productId, before.value_chain_id));
  }
  await applyChange(container, change);
  return change;
}

/** Puts the links back as they were before a change. */
export async function revertTagChange(
  container: MedusaContainer,
  change: TagChange,
): Promise<void> {
  await applyChange(container, {
    dismissed: change.created,
    created: change.dismissed,
    altered: change.altered.map(({ from, to }) => ({ from: to, to: from })),
  });
}

/**
 * Those of the products that have an enterprise but not its shipping profile: Medusa's own product
 * form can choose another, and goods outside their seller's consignment cannot be bought.
 */
export async function strayedFromProfile(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<string[]> {
  const rows = await sqlRows<{ product_id: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT pe.product_id FROM product_enterprise pe
       JOIN enterprise_shipping_profile ep ON ep.enterprise_id = pe.enterprise_id
        AND ep.deleted_at IS NULL
      WHERE pe.product_id = ANY(?) AND pe.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM product_shipping_profile ps
                         WHERE ps.product_id = pe.product_id AND ps.deleted_at IS NULL
                           AND ps.shipping_profile_id = ep.shipping_profile_id)`,
    [productIds],
  );
  return rows.map((row) => row.product_id);
}

interface TagBefore {
  enterprise_id: string | null;
  vat_class: VatClass | null;
  value_chain_id: string | null;
}

/** Each link is read by itself: a draft may have a chain and no enterprise yet. */
async function tagOf(container: MedusaContainer, productId: string): Promise<TagBefore> {
  const [tag] = await sqlRows<TagBefore>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT e.enterprise_id, e.vat_class, c.value_chain_id
       FROM (SELECT ?::text AS product_id) p
       LEFT JOIN product_enterprise e ON e.product_id = p.product_id AND e.deleted_at IS NULL
       LEFT JOIN product_value_chain c ON c.product_id = p.product_id AND c.deleted_at IS NULL`,
    [productId],
  );
  return tag ?? { enterprise_id: null, vat_class: null, value_chain_id: null };
}

/** Another VAT class alone alters the link where it stands, so that the goods never lack a seller. */
async function sellBy(
  container: MedusaContainer,
  before: TagBefore,
  tag: { product_id: string; enterprise_id: string; vat_class: VatClass },
  change: TagChange,
): Promise<void> {
  const { product_id, enterprise_id, vat_class } = tag;
  const to = enterpriseLink(product_id, enterprise_id, vat_class);
  const isSameSeller = enterprise_id === before.enterprise_id;
  if (isSameSeller && vat_class === before.vat_class) {
    return;
  }
  await assertExists(container, "enterprise", enterprise_id);
  const from = before.enterprise_id
    ? enterpriseLink(product_id, before.enterprise_id, before.vat_class)
    : undefined;
  if (from && isSameSeller) {
    change.altered.push({ from, to });
    return;
  }
  if (from) {
    change.dismissed.push(from);
  }
  change.created.push(to);
}

async function applyChange(container: MedusaContainer, change: TagChange): Promise<void> {
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  if (change.dismissed.length > 0) {
    await link.dismiss(change.dismissed.map(({ data: _data, ...ends }) => ends));
  }
  // Creating a link that is there gives it the new data.
  const made = [...change.created, ...change.altered.map(({ to }) => to)];
  if (made.length > 0) {
    await link.create(made);
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

const enterpriseLink = (product_id: string, enterprise_id: string, vat_class: VatClass | null) => ({
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
