import { EMPTY_LISTING, EMPTY_VARIANT } from "@insteg/social-value/goods/listing";
import { createGoodsWorkflow } from "@insteg/social-value/workflows/goods/create-goods";
import { Modules } from "@medusajs/framework/utils";
import { type TestApp, testApp } from "../support/app";
import { storeClient } from "../support/http";
import { listGoods, listingBody, sendFile } from "../support/listings";
import { mailsTo } from "../support/mails";
import { signedInMember, type TestMember } from "../support/members";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestChain,
  type TestEnterprise,
  uniqueHandle,
} from "../support/network";
import { pngOf } from "../support/pictures";
import { signedInStaff } from "../support/staff";

describe("an enterprise lists its goods", () => {
  let app: TestApp;
  let maker: TestEnterprise;
  let member: TestMember;
  let chain: TestChain;
  let coordinator: Awaited<ReturnType<typeof signedInStaff>>["client"];

  beforeAll(async () => {
    app = await testApp();
    maker = await createEnterprise(app, "Biet");
    member = await signedInMember(app, maker, "editor");
    chain = await publishedChain(app, [[maker, 10_000, 1_000]]);
    coordinator = (await signedInStaff(app, "coordinator")).client;
  });

  const list = async (more: Record<string, unknown> = {}) => {
    const answer = await member.client.post("/enterprise/products", {
      ...listingBody(app, chain.id),
      ...more,
    });
    expect(answer).toMatchObject({ status: 201 });
    return answer.body.product;
  };
  const inShop = async (handle: string) => {
    const { body } = await storeClient(app).get(
      `/store/products?handle=${handle}&region_id=${app.shop.region_id}&fields=id,*variants.calculated_price,+variants.inventory_quantity,provenance`,
    );
    return body.products[0];
  };
  /** How much of goods there is anywhere: nothing half-made may be left. */
  const traces = async () => {
    const counts = [
      "product",
      "product_variant",
      "inventory_item",
      "inventory_level",
      "price_set",
      "product_enterprise",
      "product_value_chain",
      "product_shipping_profile",
      "product_sales_channel",
    ].map((table) => `(SELECT count(*)::int FROM ${table} WHERE deleted_at IS NULL) AS ${table}`);
    return (await app.db.query(`SELECT ${counts.join(", ")}`)).rows[0];
  };

  test("everything that is said of them is kept, with stock at its own place", async () => {
    const product = await list({
      title: "Ljunghonung från Åbo",
      handle: uniqueHandle("ljunghonung"),
      care: "Svalt",
      allergens: "Pollen",
      material: "Glasburk",
      withdrawal_exception: "perishable",
      content_unit: "kg",
      options: ["Storlek"],
      variants: [
        { options: { Storlek: "350 g" }, price_minor: 8_900, stock: 7, content_milli: 350 },
        {
          options: { Storlek: "700 g" },
          price_minor: 15_950,
          stock: 3,
          content_milli: 700,
          sku: uniqueHandle("H"),
        },
      ],
    });
    expect(product).toMatchObject({
      ...{ status: "draft", vat_class: "food", value_chain_id: chain.id, care: "Svalt" },
      ...{ allergens: "Pollen", material: "Glasburk", withdrawal_exception: "perishable" },
      ...{ content_unit: "kg", options: ["Storlek"], pictures: [], lacks: [] },
      sales_channel_ids: [app.shop.channel_ids.web],
      variants: [
        { title: "350 g", price_minor: 8_900, stock: 7, reserved: 0, content_milli: 350 },
        { title: "700 g", price_minor: 15_950, stock: 3, content_milli: 700 },
      ],
    });
    expect(await inShop(product.handle)).toBeUndefined();
  });

  test("of goods of one kind nobody is shown an option", async () => {
    const product = await list();
    expect(product).toMatchObject({ options: [], variants: [{ options: {}, stock: 7 }] });
  });

  test.each([
    [
      "a chain it has no stage in",
      { value_chain_id: "vch_nej" },
      "value_chain_id",
      "value_chain_unknown",
    ],
    [
      "a channel that is not there",
      { sales_channel_ids: ["sc_nej"] },
      "sales_channel_ids",
      "sales_channel_unknown",
    ],
    ["no title", { title: " " }, "title", "required"],
    [
      "a negative price",
      { variants: [{ price_minor: -1 }] },
      "variants.0.price_minor",
      "number_invalid",
    ],
    ["a field of another's", { enterprise_id: "ent_x" }, "enterprise_id", "unknown_field"],
    [
      "two variants alike",
      { options: ["Färg"], variants: [{ options: { Färg: "Blå" } }, { options: { Färg: "blå" } }] },
      "variants.1.options",
      "duplicate",
    ],
  ])("%s is refused by its field, and nothing is stored", async (_name, wrong, field, code) => {
    const before = await traces();
    const body = { ...listingBody(app, chain.id), ...wrong };
    const answer = await member.client.post("/enterprise/products", body);
    expect(answer).toMatchObject({ status: 400, body: { code: "input_invalid" } });
    expect(answer.body.data.issues).toContainEqual({ field, code });
    expect(await traces()).toEqual(before);
  });

  test("what fails at the very end leaves nothing half-made", async () => {
    const before = await traces();
    const listing = {
      ...{ ...EMPTY_LISTING, title: uniqueHandle("Halv"), story: "Nästan klar." },
      ...{ value_chain_id: chain.id, sales_channel_ids: [app.shop.channel_ids.web] },
      variants: [{ ...EMPTY_VARIANT, price_minor: 100, stock: 5 }],
    };
    const row = { import_id: "gimp_nej", line: 2, runner: "ingen" };
    const input = { enterprise_id: maker.id, by: member.id, listing, submits: true, row };
    await expect(createGoodsWorkflow(app.container).run({ input })).rejects.toThrow(
      "is made by another",
    );
    expect(await traces()).toEqual(before);
  });

  test("an address that other goods have is refused", async () => {
    const { handle } = await list({ handle: uniqueHandle("adress") });
    const body = { ...listingBody(app, chain.id), handle };
    const answer = await member.client.post("/enterprise/products", body);
    expect(answer.body.data.issues).toEqual([{ field: "handle", code: "handle_taken" }]);
  });

  test("variants come, go and change", async () => {
    const { id, variants } = await list({
      options: ["Storlek"],
      variants: ["Liten", "Stor"].map((size) => ({
        options: { Storlek: size },
        price_minor: 100,
        stock: 5,
      })),
    });
    const [small, large] = variants;
    const { body } = await member.client.post(`/enterprise/products/${id}`, {
      options: ["Burk"],
      variants: [
        { id: large.id, options: { Burk: "Stor" }, price_minor: 250 },
        { options: { Burk: "Enorm" }, price_minor: 900, stock: 1 },
      ],
    });
    expect(body.product).toMatchObject({
      options: ["Burk"],
      variants: [
        { id: large.id, title: "Stor", price_minor: 250, stock: 5, options: { Burk: "Stor" } },
        { title: "Enorm", price_minor: 900, stock: 1 },
      ],
    });
    expect(JSON.stringify(body)).not.toContain(small.id);
  });

  test("goods of one kind get sizes", async () => {
    const { id, variants } = await list();
    const { body } = await member.client.post(`/enterprise/products/${id}`, {
      options: ["Storlek"],
      variants: [
        { id: variants[0].id, options: { Storlek: "Liten" } },
        { options: { Storlek: "Stor" }, price_minor: 12_000, stock: 2 },
      ],
    });
    expect(body.product).toMatchObject({
      options: ["Storlek"],
      variants: [
        { id: variants[0].id, title: "Liten", price_minor: 8_900, stock: 7 },
        { title: "Stor", price_minor: 12_000, stock: 2 },
      ],
    });
  });

  test("what staff have set beside the price stays, whatever else is changed", async () => {
    const product = await list();
    const [variant] = product.variants;
    const path = `/enterprise/products/${product.id}`;
    const prices = async () =>
      (
        await app.db.query(
          `SELECT p.id, p.currency_code, p.amount::float AS amount, p.rules_count FROM price p
             JOIN product_variant_price_set s ON s.price_set_id = p.price_set_id
            WHERE s.variant_id = $1 AND p.deleted_at IS NULL ORDER BY p.currency_code, p.amount`,
          [variant.id],
        )
      ).rows;
    const [{ id: plain_id }] = await prices();
    const { rows } = await app.db.query(
      "SELECT price_set_id AS id FROM product_variant_price_set WHERE variant_id = $1",
      [variant.id],
    );
    await app.container.resolve(Modules.PRICING).addPrices({
      priceSetId: rows[0].id,
      prices: [
        { currency_code: "eur", amount: 8 },
        { currency_code: "sek", amount: 80, rules: { region_id: app.shop.region_id } },
      ],
    });
    const before = await prices();
    expect(before).toHaveLength(3);
    await member.client.post(path, { title: `${product.title}, ny` });
    expect(await prices()).toEqual(before);
    const variants = [{ id: variant.id, price_minor: 9_900 }];
    const changed = await member.client.post(path, { variants });
    expect(changed.body.product.variants).toMatchObject([{ price_minor: 9_900 }]);
    expect(await prices()).toEqual(
      before.map((price) => (price.id === plain_id ? { ...price, amount: 99 } : price)),
    );
  });

  test("an article number that is changed can be used by other goods", async () => {
    const [old, other] = [uniqueHandle("A"), uniqueHandle("B")];
    const product = await list({ variants: [{ price_minor: 100, stock: 1, sku: old }] });
    const variants = [{ id: product.variants[0].id, sku: other }];
    await member.client.post(`/enterprise/products/${product.id}`, { variants });
    await list({ variants: [{ price_minor: 100, stock: 1, sku: old }] });
    const taken = await member.client.post("/enterprise/products", {
      ...listingBody(app, chain.id),
      variants: [{ price_minor: 100, sku: other }],
    });
    expect(taken.body.data.issues).toEqual([{ field: "variants.0.sku", code: "sku_taken" }]);
  });

  test("goods do not leave their chain for none", async () => {
    const { id } = await list();
    const answer = await member.client.post(`/enterprise/products/${id}`, { value_chain_id: null });
    expect(answer.body.data.issues).toEqual([{ field: "value_chain_id", code: "required" }]);
  });

  test("a change that cannot be is refused whole", async () => {
    const { id } = await list();
    const before = (await member.client.get(`/enterprise/products/${id}`)).body;
    const answer = await member.client.post(`/enterprise/products/${id}`, {
      title: "Ändrad",
      variants: [{ id: "variant_nej", price_minor: 5 }],
    });
    expect(answer.body.data.issues).toEqual([{ field: "variants.0.id", code: "variant_unknown" }]);
    expect((await member.client.get(`/enterprise/products/${id}`)).body).toEqual(before);
  });

  describe("from draft to shop", () => {
    test("goods that lack something are not sent", async () => {
      const { body } = await member.client.post("/enterprise/products", { title: "Bara ett namn" });
      const answer = await member.client.post(`/enterprise/products/${body.product.id}/submit`);
      expect(answer).toMatchObject({ status: 400, body: { code: "goods_incomplete" } });
      expect(answer.body.data.issues.map((issue: { field: string }) => issue.field)).toEqual([
        "story",
        "value_chain_id",
        "sales_channel_ids",
        "variants.0.price_minor",
      ]);
    });

    test("a new enterprise's wait for a coordinator; then its goods go straight to the shop", async () => {
      const newcomer = await createEnterprise(app, "Nykomlingen");
      const kim = await signedInMember(app, newcomer, "owner");
      const its = await publishedChain(app, [[newcomer, 10_000, 1_000]]);
      const made = async () => {
        const body = listingBody(app, its.id);
        return (await kim.client.post("/enterprise/products", body)).body.product;
      };
      const submit = (id: string) => kim.client.post(`/enterprise/products/${id}/submit`);
      const [first, second, third] = [await made(), await made(), await made()];

      expect((await submit(first.id)).body.product.status).toBe("proposed");
      expect((await submit(second.id)).body.product.status).toBe("proposed");
      expect(await inShop(first.handle)).toBeUndefined();
      expect(await submit(first.id)).toMatchObject({
        status: 409,
        body: { code: "goods_state_conflict" },
      });
      const { body: waiting } = await coordinator.get(`/admin/goods?enterprise_id=${newcomer.id}`);
      expect(waiting).toMatchObject({ count: 2, counts: { proposed: 2, draft: 1 } });

      const reason = "Skriv vad burken väger.";
      expect((await coordinator.post(`/admin/goods/${first.id}/refuse`, { reason })).status).toBe(
        200,
      );
      expect(mailsTo(kim.email, "goods_refused")[0]?.text).toContain(reason);
      const { body: refused } = await kim.client.get(`/enterprise/products/${first.id}`);
      expect(refused.product).toMatchObject({ status: "rejected", refusal_reason: reason });

      expect((await coordinator.post(`/admin/goods/${second.id}/accept`)).status).toBe(200);
      expect(mailsTo(kim.email, "goods_accepted")).toHaveLength(1);
      expect(await inShop(second.handle)).toMatchObject({
        provenance: { enterprise: { id: newcomer.id }, value_chain: { id: its.id } },
        variants: [{ inventory_quantity: 7, calculated_price: { calculated_amount: 89 } }],
      });
      // Nobody refused the third; the first goes back to the coordinator.
      expect((await submit(third.id)).body.product.status).toBe("published");
      expect((await submit(first.id)).body.product.status).toBe("proposed");
      expect(await coordinator.post(`/admin/goods/${second.id}/accept`)).toMatchObject({
        status: 409,
        body: { code: "goods_state_conflict" },
      });
    });

    test("another price or stock keeps goods in the shop, and withdrawing takes them out", async () => {
      const { products } = await listGoods(app, maker, member);
      const path = `/enterprise/products/${products}`;
      await member.client.post(`${path}/submit`);
      await coordinator.post(`/admin/goods/${products}/accept`);
      const { body } = await member.client.get(path);
      const variants = [{ id: body.product.variants[0].id, price_minor: 9_950, stock: 1 }];
      const changed = await member.client.post(path, { variants });
      expect(changed.body.product).toMatchObject({ status: "published", variants: [{ stock: 1 }] });
      expect((await inShop(body.product.handle)).variants[0]).toMatchObject({
        inventory_quantity: 1,
        calculated_price: { calculated_amount: 99.5 },
      });
      // Pictures that came another way have no texts.
      await app.db.query("UPDATE image SET metadata = NULL WHERE product_id = $1", [products]);
      const dearer = [{ ...variants[0], price_minor: 9_900 }];
      expect((await member.client.post(path, { variants: dearer })).status).toBe(200);
      const emptied = await member.client.post(path, { story: "" });
      expect(emptied).toMatchObject({ status: 400, body: { code: "goods_incomplete" } });
      expect((await member.client.post(`${path}/withdraw`)).body.product.status).toBe("draft");
      expect(await inShop(body.product.handle)).toBeUndefined();
    });
  });

  describe("pictures", () => {
    test("are added, arranged and taken away", async () => {
      const { products: id } = await listGoods(app, maker, member);
      const path = `/enterprise/products/${id}/pictures`;
      const file = { name: "sida.png", content: pngOf(2_000, 1_000) };
      const { body, status } = await sendFile(app, member, path, file, { alt: "Från sidan" });
      expect(status).toBe(201);
      const [first, second] = body.product.pictures;
      expect(second).toMatchObject({ alt: "Från sidan", url: expect.stringMatching(/\.webp$/) });
      const arranged = await member.client.post(`${path}/order`, {
        pictures: [
          { id: second.id, alt: "Snett från sidan" },
          { id: first.id, alt: first.alt },
        ],
      });
      expect(arranged.body.product.pictures).toEqual([
        { ...second, alt: "Snett från sidan" },
        first,
      ]);
      const served = await fetch(second.url.replace(/^https?:\/\/[^/]+/, app.url));
      expect(served.status).toBe(200);
      const removed = await member.client.delete(`${path}/${second.id}`);
      expect(removed.body.product.pictures).toEqual([first]);
      const gone = await fetch(second.url.replace(/^https?:\/\/[^/]+/, app.url));
      expect(gone.status).toBe(404);
    });

    test("those without texts are given them one by one", async () => {
      const { products: id } = await listGoods(app, maker, member);
      const path = `/enterprise/products/${id}`;
      const file = { name: "a.png", content: pngOf(300, 300) };
      const { body } = await sendFile(app, member, `${path}/pictures`, file, { alt: "En sak" });
      const [first, second] = body.product.pictures;
      await app.db.query("UPDATE image SET metadata = NULL WHERE product_id = $1", [id]);
      const sent = await member.client.post(`${path}/submit`);
      expect(sent).toMatchObject({ status: 400, body: { code: "goods_incomplete" } });
      const arrange = (...alts: string[]) =>
        member.client.post(`${path}/pictures/order`, {
          pictures: [first, second].map((picture, index) => ({ id: picture.id, alt: alts[index] })),
        });
      expect((await arrange("", "Sak")).body.product.pictures).toMatchObject([
        { alt: "" },
        { alt: "Sak" },
      ]);
      expect((await arrange("Burk", "")).body.data.issues).toEqual([
        { field: "pictures.1.alt", code: "required" },
      ]);
    });

    test("two at once are both kept", async () => {
      const { products: id } = await listGoods(app, maker, member);
      const path = `/enterprise/products/${id}/pictures`;
      const file = { name: "a.png", content: pngOf(300, 300) };
      await Promise.all(["A", "B"].map((alt) => sendFile(app, member, path, file, { alt })));
      const { body } = await member.client.get(`/enterprise/products/${id}`);
      const alts = body.product.pictures.map((picture: { alt: string }) => picture.alt);
      expect(alts.sort()).toEqual(["A", "B", "En burk"]);
    });

    test.each([
      ["no text for who cannot see", { alt: " " }, pngOf(300, 300), "input_invalid"],
      ["a document", { alt: "x" }, Buffer.from("%PDF-1.7"), "picture_type_refused"],
      ["few pixels", { alt: "x" }, pngOf(20, 20), "picture_too_small"],
    ])("%s is refused", async (_name, fields, content, code) => {
      const { id } = await list();
      const path = `/enterprise/products/${id}/pictures`;
      const answer = await sendFile(app, member, path, { name: "x.png", content }, fields);
      expect(answer).toMatchObject({ status: 400, body: { code } });
      const { body } = await member.client.get(`/enterprise/products/${id}`);
      expect(body.product.pictures).toEqual([]);
    });
  });

  test("the preview divides a price as the shop's page does, and tells minutes", async () => {
    await createPlace(app, maker, 800_000);
    const { products: id } = await listGoods(app, maker, member);
    const { body } = await member.client.get(`/enterprise/products/${id}`);
    await member.client.post(`/enterprise/products/${id}/submit`);
    await coordinator.post(`/admin/goods/${id}/accept`);
    const { provenance } = await inShop(body.product.handle);
    const { value_chain_id, vat_class, sales_channel_ids } = body.product;
    const asked = {
      price_minor: 8_900,
      vat_class,
      value_chain_id,
      sales_channel_id: sales_channel_ids[0],
    };
    const preview = await member.client.post("/enterprise/products/preview", asked);
    const { variant_id: _variant, by_stage: _stages, ...piece } = provenance.piece;
    expect(preview.body.piece).toMatchObject(piece);
    expect(preview.body.piece.training_minutes).toBeGreaterThan(0);
    const answer = await member.client.post("/enterprise/products/preview", {
      ...asked,
      value_chain_id: "vch_nej",
    });
    expect(answer).toMatchObject({ status: 400, body: { code: "input_invalid" } });
  });

  test("the list is found by name and status", async () => {
    const title = uniqueHandle("Sökord");
    const { id } = await list({ title });
    const { body } = await member.client.get(
      `/enterprise/products?q=${title}&status=draft&limit=1`,
    );
    expect(body).toMatchObject({
      ...{ count: 1, counts: { draft: 1 }, limit: 1, offset: 0 },
      products: [{ id, title, variant_count: 1, lowest_price_minor: 8_900, stock: 7 }],
    });
  });
});
