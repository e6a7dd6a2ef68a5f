import { createTranslationsWorkflow } from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { storeClient } from "../support/http";
import { createEnterprise, publishedChain } from "../support/network";

interface Listed {
  variant_id: string;
  title: string;
  variant_title: string;
  vat_rate_bp: number;
  seller_vat_registered: boolean;
}

describe("goods for companies", () => {
  let app: TestApp;
  /** 125 kronor at 25 %. */
  let bowl: TestProduct;
  /** Of an enterprise outside VAT; its title is not translated. */
  let spoon: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    const wood = await createEnterprise(app, "Grossistsvarvarna", {});
    const small = await createEnterprise(app, "Grossisttäljarna", { vat_registered_from: null });
    const bowls = await publishedChain(app, [[wood, 10_000, 1_000]]);
    const spoons = await publishedChain(app, [[small, 10_000, 1_000]]);
    bowl = await createProduct(app, { enterprise: wood, chain: bowls, price_minor: 12_500 });
    spoon = await createProduct(app, { enterprise: small, chain: spoons, price_minor: 9_000 });
    const english = { locale_code: "en-US" };
    await createTranslationsWorkflow(app.container).run({
      input: {
        translations: [
          {
            ...{ ...english, reference: "product", reference_id: bowl.id },
            translations: { title: "Wholesale turned bowl" },
          },
          {
            ...{ ...english, reference: "product_variant", reference_id: bowl.variant_id },
            translations: { title: "Large one" },
          },
        ],
      },
    });
  });

  const list = async (query: string, locale?: string): Promise<Listed[]> => {
    const client = storeClient(app, locale ? { "x-medusa-locale": locale } : {});
    const channel = app.shop.channel_ids.wholesale;
    const { status, body } = await client.get(
      `/store/trade/goods?sales_channel_id=${channel}&${query}`,
    );
    expect(status).toBe(200);
    return body.goods;
  };
  const both = () => `ids=${bowl.variant_id},${spoon.variant_id}`;
  const of = (goods: Listed[], { variant_id }: TestProduct) =>
    goods.find((one) => one.variant_id === variant_id);

  test("are named in the reader's language, and in Swedish where nobody has translated them", async () => {
    const swedish = await list(both());
    const english = await list(both(), "en-US");
    expect(of(english, bowl)).toMatchObject({
      title: "Wholesale turned bowl",
      variant_title: "Large one",
    });
    expect(of(swedish, bowl)?.title).not.toBe("Wholesale turned bowl");
    expect(of(english, spoon)?.title).toBe(of(swedish, spoon)?.title);
    expect(await list(both(), "sv-SE")).toEqual(swedish);
  });

  test("are found by the words that the reader sees", async () => {
    expect(await list("q=wholesale%20turned", "en-US")).toEqual([
      expect.objectContaining({ variant_id: bowl.variant_id }),
    ]);
    expect(await list("q=wholesale%20turned")).toEqual([]);
  });

  test("tell a seller outside VAT from goods at a rate", async () => {
    const goods = await list(both());
    expect(of(goods, bowl)).toMatchObject({ vat_rate_bp: 2_500, seller_vat_registered: true });
    expect(of(goods, spoon)).toMatchObject({ vat_rate_bp: 0, seller_vat_registered: false });
  });
});
