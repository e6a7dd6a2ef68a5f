import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils";
import {
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  createTranslationsWorkflow,
} from "@medusajs/medusa/core-flows";
import { type DemoNetwork, type DemoProduct, optionValueInEnglish } from "../network";
import { chainId, enterpriseId } from "./network";
import type { SeededShop } from "./shop";

/** Goods by SKU: what an order needs to sell one. */
export type SeededVariants = Map<string, { variant_id: string; inventory_item_id: string }>;

/** Categories and published goods, each tagged as it is created, with stock at its enterprise. */
export async function seedProducts(
  container: MedusaContainer,
  network: DemoNetwork,
  shop: SeededShop,
): Promise<SeededVariants> {
  const { result: categories } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: network.categories.map((category, rank) => ({
        name: category.name.sv,
        handle: category.handle,
        is_active: true,
        rank,
      })),
    },
  });
  const categoryIds = new Map(categories.map((category) => [category.handle, category.id]));
  for (const product of network.products) {
    await createProductsWorkflow(container).run({
      input: {
        products: [productInput(product, shop, categoryIds)],
        additional_data: {
          enterprise_id: enterpriseId(product.enterprise),
          value_chain_id: chainId(product.chain),
          vat_class: product.vat_class,
        },
      },
    });
  }
  await seedEnglish(container, network, categoryIds);
  return variantsBySku(container);
}

function productInput(product: DemoProduct, shop: SeededShop, categoryIds: Map<string, string>) {
  return {
    title: product.title.sv,
    handle: product.handle,
    description: product.description.sv,
    status: ProductStatus.PUBLISHED,
    thumbnail: product.pictures[0] ?? "",
    images: product.pictures.map((url, index) => ({
      url,
      metadata: { alt: index > 0 ? `${product.title.sv}, bild ${index + 1}` : product.title.sv },
    })),
    category_ids: [categoryIds.get(product.category) ?? ""],
    sales_channels: product.channels.map((handle) => ({ id: shop.channel_ids.get(handle) ?? "" })),
    metadata: { is_demo: true },
    options: product.options.map((option) => ({ title: option.title.sv, values: option.values })),
    variants: product.variants.map((variant) => ({
      title: variant.title,
      sku: variant.sku,
      options: variant.options,
      weight: variant.weight_grams,
      manage_inventory: true,
      prices: [{ currency_code: "sek", amount: variant.price_minor / 100 }],
    })),
  };
}

async function variantsBySku(container: MedusaContainer): Promise<SeededVariants> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "variant",
    fields: ["id", "sku", "inventory_items.inventory_item_id"],
  });
  return new Map(
    data.map((variant) => [
      variant.sku ?? "",
      {
        variant_id: variant.id,
        inventory_item_id: variant.inventory_items?.[0]?.inventory_item_id ?? "",
      },
    ]),
  );
}

/** Puts each variant's stock at its enterprise's location, with what the past will sell added. */
export async function seedStock(
  container: MedusaContainer,
  network: DemoNetwork,
  variants: SeededVariants,
  soldBySku: ReadonlyMap<string, number>,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: enterprises } = await query.graph({
    entity: "enterprise",
    fields: ["id", "stock_location.id"],
  });
  const locationOf = new Map(
    enterprises.map((enterprise) => [
      enterprise.id,
      (enterprise as { stock_location?: { id: string } }).stock_location?.id ?? "",
    ]),
  );
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: network.products.flatMap((product) =>
        product.variants.map((variant) => ({
          location_id: locationOf.get(enterpriseId(product.enterprise)) ?? "",
          inventory_item_id: variants.get(variant.sku)?.inventory_item_id ?? "",
          stocked_quantity: variant.stock + (soldBySku.get(variant.sku) ?? 0),
        })),
      ),
    },
  });
}

async function seedEnglish(
  container: MedusaContainer,
  network: DemoNetwork,
  categoryIds: Map<string, string>,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "handle", "variants.id", "variants.title"],
  });
  const products = data as unknown as {
    id: string;
    handle: string;
    variants: { id: string; title: string | null }[];
  }[];
  const english = (reference: string, reference_id: string, translations: object) => ({
    reference,
    reference_id,
    locale_code: "en-US",
    translations: translations as Record<string, unknown>,
  });
  const translations = products.flatMap((product) => {
    const demo = network.products.find((candidate) => candidate.handle === product.handle);
    if (!demo) {
      return [];
    }
    return [
      english("product", product.id, {
        title: demo.title.en,
        description: demo.description.en,
      }),
      ...product.variants.map((variant) =>
        english("product_variant", variant.id, {
          title: (variant.title ?? "").split(" / ").map(optionValueInEnglish).join(" / "),
        }),
      ),
    ];
  });
  await createTranslationsWorkflow(container).run({
    input: {
      translations: [
        ...translations,
        ...network.categories.map((category) =>
          english("product_category", categoryIds.get(category.handle) ?? "", {
            name: category.name.en,
          }),
        ),
      ],
    },
  });
}
