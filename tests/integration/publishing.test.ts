import { publishVersionWorkflow } from "@insteg/social-value/workflows";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type TestApp, testApp } from "../support/app";
import { createProduct, productBody, type TestProduct } from "../support/goods";
import { adminClient, type HttpClient } from "../support/http";
import {
  createChain,
  createEnterprise,
  publishedChain,
  type TestChain,
  type TestEnterprise,
} from "../support/network";

describe("a product is published only with an enterprise and a chain that it has a stage in", () => {
  let app: TestApp;
  let admin: HttpClient;
  let maker: TestEnterprise;
  let stranger: TestEnterprise;
  let chain: TestChain;
  let unfinished: TestChain;
  let sold: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    maker = await createEnterprise(app, "Snickeriet");
    stranger = await createEnterprise(app, "Grannen");
    chain = await publishedChain(app, [[maker, 10_000, 1000]]);
    unfinished = await createChain(app);
    sold = await createProduct(app, { enterprise: maker, chain, price_minor: 12_500 });
  });

  const body = (status: "draft" | "published") => productBody(app, 12_500, status);
  const countOf = async (handle: string) => {
    const { rowCount } = await app.db.query("SELECT FROM product WHERE handle = $1", [handle]);
    return rowCount;
  };
  const linkCount = async () => {
    const { rows } = await app.db.query(
      `SELECT (SELECT count(*) FROM product_enterprise WHERE deleted_at IS NULL)
            + (SELECT count(*) FROM product_value_chain WHERE deleted_at IS NULL) AS n`,
    );
    return Number(rows[0].n);
  };
  const statusOf = async (id: string) => {
    const { rows } = await app.db.query("SELECT status FROM product WHERE id = $1", [id]);
    return rows[0]?.status;
  };

  describe("creating it published", () => {
    const REFUSED: [string, () => Record<string, unknown> | undefined, string][] = [
      ["without anything beside it", () => undefined, "product_without_enterprise"],
      ["with a chain alone", () => ({ value_chain_id: chain.id }), "product_without_enterprise"],
      ["with an enterprise alone", () => ({ enterprise_id: maker.id }), "product_without_chain"],
      [
        "through a chain without a published version",
        () => ({ enterprise_id: maker.id, value_chain_id: unfinished.id }),
        "chain_without_published_version",
      ],
      [
        "by an enterprise without a stage in the chain",
        () => ({ enterprise_id: stranger.id, value_chain_id: chain.id }),
        "enterprise_without_stage",
      ],
    ];
    test.each(REFUSED)("%s is refused and stores nothing", async (_name, tag, code) => {
      const product = body("published");
      const links = await linkCount();
      const additional_data = tag();
      const answer = await admin.post("/admin/products", {
        ...product,
        ...(additional_data ? { additional_data } : {}),
      });
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code });
      expect(answer.body.data).toMatchObject({ title: product.title });
      expect(answer.body.message).toContain(`“${product.title}”`);
      expect(await countOf(product.handle)).toBe(0);
      expect(await linkCount()).toBe(links);
    });

    test("by an enterprise that does not exist is not found", async () => {
      const product = body("published");
      const additional_data = { enterprise_id: "ent_none", value_chain_id: chain.id };
      const answer = await admin.post("/admin/products", { ...product, additional_data });
      expect(answer).toMatchObject({ status: 404, body: { code: "enterprise_not_found" } });
      expect(await countOf(product.handle)).toBe(0);
    });

    test("with enterprise and chain succeeds and follows the enterprise's shipping profile", async () => {
      const product = body("published");
      const additional_data = { enterprise_id: maker.id, value_chain_id: chain.id };
      const answer = await admin.post("/admin/products", { ...product, additional_data });
      expect(answer.status).toBe(200);
      const { rows } = await app.db.query(
        `SELECT e.enterprise_id FROM product_shipping_profile p
           JOIN enterprise_shipping_profile e ON e.shipping_profile_id = p.shipping_profile_id
          WHERE p.product_id = $1 AND p.deleted_at IS NULL`,
        [answer.body.product.id],
      );
      expect(rows).toEqual([{ enterprise_id: maker.id }]);
    });
  });

  describe("from draft to published", () => {
    test("a draft needs nothing, and cannot be published as it is", async () => {
      const { status, body: created } = await admin.post("/admin/products", body("draft"));
      expect(status).toBe(200);
      const path = `/admin/products/${created.product.id}`;
      const answer = await admin.post(path, { status: "published" });
      expect(answer).toMatchObject({ status: 400, body: { code: "product_without_enterprise" } });
      expect(await statusOf(created.product.id)).toBe("draft");
    });

    test("a draft is published once it is tagged", async () => {
      const { body: created } = await admin.post("/admin/products", body("draft"));
      const path = `/admin/products/${created.product.id}`;
      const tag = { enterprise_id: maker.id, value_chain_id: chain.id, vat_class: "culture" };
      expect((await admin.post(`${path}/tag`, tag)).status).toBe(200);
      expect((await admin.post(path, { status: "published" })).status).toBe(200);
      const { body: tagged } = await admin.get(`${path}/tag`);
      expect(tagged.tag).toMatchObject({
        status: "published",
        enterprise: { id: maker.id },
        value_chain: { id: chain.id },
        vat_class: "culture",
      });
    });
  });

  describe("many at a time, as an import makes them", () => {
    test("one that may not be published stops them all", async () => {
      const [good, bad] = [body("draft"), body("published")];
      const answer = await admin.post("/admin/products/batch", { create: [good, bad] });
      expect(answer).toMatchObject({ status: 400, body: { code: "product_without_enterprise" } });
      expect([await countOf(good.handle), await countOf(bad.handle)]).toEqual([0, 0]);
    });

    test("drafts may be created, and not be published untagged", async () => {
      const draft = body("draft");
      const { status, body: made } = await admin.post("/admin/products/batch", { create: [draft] });
      expect(status).toBe(200);
      const { id } = made.created[0];
      const update = { update: [{ id, status: "published" }] };
      const answer = await admin.post("/admin/products/batch", update);
      expect(answer).toMatchObject({ status: 400, body: { code: "product_without_enterprise" } });
      expect(await statusOf(id)).toBe("draft");
    });
  });

  describe("a draft with a chain alone", () => {
    const draftInChain = async () => {
      const additional_data = { value_chain_id: chain.id };
      const { body: made } = await admin.post("/admin/products", {
        ...body("draft"),
        additional_data,
      });
      return `/admin/products/${made.product.id}/tag`;
    };

    test("can move to another chain", async () => {
      const path = await draftInChain();
      const answer = await admin.post(path, { value_chain_id: unfinished.id });
      expect(answer).toMatchObject({
        status: 200,
        body: { tag: { enterprise: null, value_chain: { id: unfinished.id } } },
      });
    });

    test("can be untagged", async () => {
      const path = await draftInChain();
      expect((await admin.delete(path)).status).toBe(200);
      expect((await admin.get(path)).body.tag).toMatchObject({ value_chain: null });
    });
  });

  describe("its shipping profile", () => {
    const profilesOf = async (productId: string) => {
      const { rows } = await app.db.query(
        `SELECT e.enterprise_id FROM product_shipping_profile p
           LEFT JOIN enterprise_shipping_profile e ON e.shipping_profile_id = p.shipping_profile_id
          WHERE p.product_id = $1 AND p.deleted_at IS NULL`,
        [productId],
      );
      return rows.map((row) => row.enterprise_id);
    };
    const profileOf = async (enterprise: TestEnterprise) => {
      const { rows } = await app.db.query(
        "SELECT shipping_profile_id AS id FROM enterprise_shipping_profile WHERE enterprise_id = $1",
        [enterprise.id],
      );
      return rows[0].id as string;
    };

    test("stays its enterprise's when Medusa's product form chooses another, or none", async () => {
      const path = `/admin/products/${sold.id}`;
      const others = await profileOf(stranger);
      for (const shipping_profile_id of [others, null]) {
        expect((await admin.post(path, { shipping_profile_id })).status).toBe(200);
        expect(await profilesOf(sold.id)).toEqual([maker.id]);
      }
      const update = [{ id: sold.id, shipping_profile_id: others }];
      expect((await admin.post("/admin/products/batch", { update })).status).toBe(200);
      expect(await profilesOf(sold.id)).toEqual([maker.id]);
    });

    test("may be any while it has no enterprise", async () => {
      const { body: made } = await admin.post("/admin/products", body("draft"));
      const path = `/admin/products/${made.product.id}`;
      const shipping_profile_id = await profileOf(stranger);
      expect((await admin.post(path, { shipping_profile_id })).status).toBe(200);
      expect(await profilesOf(made.product.id)).toEqual([stranger.id]);
    });

    test("that has strayed comes back when the product is tagged", async () => {
      await app.db.query("DELETE FROM product_shipping_profile WHERE product_id = $1", [sold.id]);
      const path = `/admin/products/${sold.id}/tag`;
      expect((await admin.post(path, { enterprise_id: maker.id })).status).toBe(200);
      expect(await profilesOf(sold.id)).toEqual([maker.id]);
    });
  });

  describe("once it is published", () => {
    test("another VAT class alters its link where it stands, so that it never lacks a seller", async () => {
      const path = `/admin/products/${sold.id}/tag`;
      const link = app.container.resolve(ContainerRegistrationKeys.LINK);
      const dismiss = vi.spyOn(link, "dismiss");
      const answer = await admin.post(path, { vat_class: "culture" });
      expect(dismiss).not.toHaveBeenCalled();
      dismiss.mockRestore();
      expect(answer.body.tag).toMatchObject({ enterprise: { id: maker.id }, vat_class: "culture" });
    });

    test("a VAT class that comes with a refused tag is put back", async () => {
      const path = `/admin/products/${sold.id}`;
      const before = (await admin.get(`${path}/tag`)).body.tag;
      const additional_data = { vat_class: "serving", value_chain_id: unfinished.id };
      const answer = await admin.post(path, { additional_data });
      expect(answer).toMatchObject({
        status: 400,
        body: { code: "chain_without_published_version" },
      });
      expect((await admin.get(`${path}/tag`)).body.tag).toEqual(before);
    });

    test("its tag cannot be taken away", async () => {
      const path = `/admin/products/${sold.id}/tag`;
      const answer = await admin.delete(path);
      expect(answer).toMatchObject({ status: 400, body: { code: "product_published" } });
      expect((await admin.get(path)).body.tag.enterprise.id).toBe(maker.id);
    });

    test("it cannot move to an enterprise without a stage, and keeps its own", async () => {
      const path = `/admin/products/${sold.id}/tag`;
      const answer = await admin.post(path, { enterprise_id: stranger.id });
      expect(answer).toMatchObject({ status: 400, body: { code: "enterprise_without_stage" } });
      expect((await admin.get(path)).body.tag).toMatchObject({
        enterprise: { id: maker.id },
        value_chain: { id: chain.id },
      });
    });

    test("it cannot move to a chain without a published version", async () => {
      const path = `/admin/products/${sold.id}/tag`;
      const answer = await admin.post(path, { value_chain_id: unfinished.id });
      expect(answer).toMatchObject({
        status: 400,
        body: { code: "chain_without_published_version" },
      });
      expect((await admin.get(path)).body.tag.value_chain.id).toBe(chain.id);
    });

    test("a new version of its chain may not leave its enterprise out", async () => {
      const stages = [
        { activity_code: "sy", enterprise_id: stranger.id, share_bp: 10_000, contribution_bp: 0 },
      ];
      const draft = await admin.post(`/admin/value-chains/${chain.id}/draft`, { stages });
      const { id } = draft.body.chain_version;
      const answer = await admin.post(`/admin/chain-versions/${id}/publish`);
      expect(answer).toMatchObject({ status: 400, body: { code: "stage_needed_by_products" } });
      const { rows } = await app.db.query("SELECT status FROM chain_version WHERE id = $1", [id]);
      expect(rows).toEqual([{ status: "draft" }]);
    });

    test("a draft again, it may be untagged", async () => {
      const path = `/admin/products/${sold.id}`;
      expect((await admin.post(path, { status: "draft" })).status).toBe(200);
      const answer = await admin.delete(`${path}/tag`);
      expect(answer).toMatchObject({ status: 200, body: { tag: { enterprise: null } } });
    });
  });

  test("publishing a version that does not exist is not found", async () => {
    const answer = await admin.post("/admin/chain-versions/chv_none/publish");
    expect(answer).toMatchObject({ status: 404, body: { code: "chain_version_not_found" } });
    await expect(
      publishVersionWorkflow(app.container).run({ input: { chain_version_id: "chv_none" } }),
    ).rejects.toThrow();
  });
});
