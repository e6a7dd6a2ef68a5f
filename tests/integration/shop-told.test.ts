import { publishVersionWorkflow, updateEnterpriseWorkflow } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { channelBody } from "../support/channels";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient, type HttpClient } from "../support/http";
import {
  createEnterprise,
  createPlace,
  draftVersion,
  publishedChain,
  type TestChain,
  type TestEnterprise,
} from "../support/network";
import { type ShopStandIn, shopStandIn } from "../support/shop-stand-in";

describe("the shop is told at once of what its pages show", () => {
  let app: TestApp;
  let admin: HttpClient;
  let shop: ShopStandIn;
  let enterprise: TestEnterprise;
  let chain: TestChain;
  let jar: TestProduct;
  let other: TestProduct;
  const told = (product: TestProduct) => shop.until(`product:${product.handle}`);

  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    enterprise = await createEnterprise(app, "Budbäraren");
    chain = await publishedChain(app, [[enterprise, 10_000, 1_000]]);
    await createPlace(app, enterprise, 1_000_000);
    jar = await createProduct(app, { enterprise, chain, price_minor: 5_000 });
    other = await createProduct(app, { enterprise, chain, price_minor: 5_000 });
    shop = await shopStandIn();
  });
  afterAll(() => shop.close());

  /** Puts pieces of the jar in stock, counted from now on. */
  async function stockUp(pieces: number): Promise<{ item: string; location: string }> {
    const done = async (path: string, input: object) => {
      const { status, body } = await admin.post(path, input);
      expect(status, JSON.stringify(body)).toBe(200);
      return body;
    };
    const path = `/admin/products/${jar.id}/variants/${jar.variant_id}`;
    await done(path, { manage_inventory: true });
    const made = await done("/admin/inventory-items", {
      sku: `TOLD-${jar.handle}`,
      requires_shipping: true,
    });
    const item = made.inventory_item.id;
    await done(`${path}/inventory-items`, { inventory_item_id: item, required_quantity: 1 });
    const { rows } = await app.db.query(
      `SELECT stock_location_id AS id FROM enterprise_stock_location
        WHERE enterprise_id = $1 AND deleted_at IS NULL`,
      [enterprise.id],
    );
    const location = rows[0].id;
    await done(`/admin/inventory-items/${item}/location-levels`, {
      location_id: location,
      stocked_quantity: pieces,
    });
    return { item, location };
  }

  test("a product's words: its own page and the lists, no other product's page", async () => {
    const { status } = await admin.post(`/admin/products/${jar.id}`, { title: "Ny burk" });
    expect(status).toBe(200);
    const tags = await told(jar);
    expect(tags).toContain("products");
    expect(tags).not.toContain("products:all");
    expect(tags).not.toContain(`product:${other.handle}`);
  });

  test("a price, as the admin's form changes it", async () => {
    const path = `/admin/products/${jar.id}/variants/${jar.variant_id}`;
    const { body } = await admin.get(`${path}?fields=*prices`);
    const [price] = body.variant.prices;
    const prices = [{ id: price.id, currency_code: "sek", amount: 61 }];
    expect((await admin.post(path, { prices })).status).toBe(200);
    expect(await told(jar)).not.toContain(`product:${other.handle}`);
  });

  test("a price list, which may be of any goods", async () => {
    const { status, body } = await admin.post("/admin/price-lists", {
      title: "Rea",
      description: "Rea",
      type: "sale",
      status: "active",
      prices: [{ variant_id: jar.variant_id, currency_code: "sek", amount: 40 }],
    });
    expect(status, JSON.stringify(body)).toBe(200);
    await shop.until("products:all");
    await admin.delete(`/admin/price-lists/${body.price_list.id}`);
    await shop.until("products:all");
  });

  test("stock that is filled, and stock that is reserved, as an order does", async () => {
    const { item, location } = await stockUp(5);
    await told(jar);
    const level = `/admin/inventory-items/${item}/location-levels/${location}`;
    expect((await admin.post(level, { stocked_quantity: 7 })).status).toBe(200);
    await told(jar);
    const reserved = { inventory_item_id: item, location_id: location, quantity: 2 };
    expect((await admin.post("/admin/reservations", reserved)).status).toBe(200);
    expect(await told(jar)).not.toContain(`product:${other.handle}`);
  });

  test("goods that are taken out of the shop", async () => {
    await admin.post(`/admin/products/${other.id}`, { status: "draft" });
    await told(other);
    await admin.delete(`/admin/products/${other.id}`);
    await told(other);
  });

  test("an enterprise, a place and a chain's new version: all pages that name them", async () => {
    await updateEnterpriseWorkflow(app.container).run({
      input: { id: enterprise.id, tagline: "Bud på cykel" },
    });
    expect(await shop.until("enterprises")).toContain("products:all");
    await createPlace(app, enterprise, 2_000_000);
    await shop.until("enterprises");
    const version = await draftVersion(app, chain, [[enterprise, 10_000, 2_000]]);
    await publishVersionWorkflow(app.container).run({ input: { chain_version_id: version } });
    expect(await shop.until("value-chains")).toContain("products:all");
  });

  test("categories, channels and translations", async () => {
    await admin.post("/admin/product-categories", { name: `Kategori ${jar.handle}` });
    await shop.until("categories");
    const { status, body } = await admin.post("/admin/channels", channelBody({}));
    expect(status, JSON.stringify(body)).toBe(201);
    await shop.until("channels");
    const translation = {
      reference: "product",
      reference_id: jar.id,
      locale_code: "en-US",
      translations: { title: "Jar" },
    };
    await admin.post("/admin/translations/batch", { create: [translation] });
    await shop.until("products:all");
  });
});
