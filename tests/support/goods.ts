import type { VatClass } from "@insteg/domain";
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import type { TestApp } from "./app";
import { type TestChain, type TestEnterprise, uniqueHandle } from "./network";

export interface TestProduct {
  id: string;
  handle: string;
  variant_id: string;
  enterprise: TestEnterprise;
}

interface ProductWish {
  enterprise: TestEnterprise;
  chain: TestChain;
  vat_class?: VatClass;
  /** Öre, VAT included. */
  price_minor: number;
}

/** What Medusa's API takes for a product of one variant, without stock keeping. */
export function productBody(app: TestApp, price_minor: number, status: "draft" | "published") {
  const handle = uniqueHandle("vara");
  return {
    title: `Vara ${handle}`,
    handle,
    status: status === "draft" ? ProductStatus.DRAFT : ProductStatus.PUBLISHED,
    sales_channels: Object.values(app.shop.channel_ids).map((id) => ({ id })),
    options: [{ title: "Storlek", values: ["En"] }],
    variants: [
      {
        title: "En",
        sku: handle.toUpperCase(),
        options: { Storlek: "En" },
        manage_inventory: false,
        prices: [{ currency_code: "sek", amount: price_minor / 100 }],
      },
    ],
  };
}

/** A published product of the enterprise, through the chain, sold in every channel. */
export async function createProduct(app: TestApp, wish: ProductWish): Promise<TestProduct> {
  const body = productBody(app, wish.price_minor, "published");
  const { result } = await createProductsWorkflow(app.container).run({
    input: {
      products: [body],
      additional_data: {
        enterprise_id: wish.enterprise.id,
        value_chain_id: wish.chain.id,
        vat_class: wish.vat_class ?? "standard",
      },
    },
  });
  const id = result[0]?.id ?? "";
  const { data } = await app.container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "variant", fields: ["id"], filters: { product_id: id } });
  return { id, handle: body.handle, variant_id: data[0]?.id ?? "", enterprise: wish.enterprise };
}
