import { type APIRequestContext, expect, type Page, test } from "@playwright/test";

const GOODS = "/sv/varor/sommarhonung";
const LANGUAGES = ["sv", "en", "x-default"];

/** A document as the browser's own parser reads it; throws for what is not XML. */
async function readXml(page: Page, request: APIRequestContext, path: string) {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  const text = await answer.text();
  return page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, "application/xml");
    const failure = document.querySelector("parsererror");
    if (failure) throw new Error(failure.textContent ?? "not XML");
    const items = [...document.querySelectorAll("url, item")].map((item) =>
      [...item.children].map((child) => ({
        name: child.nodeName,
        text: child.textContent ?? "",
        hreflang: child.getAttribute("hreflang"),
        href: child.getAttribute("href"),
      })),
    );
    return { root: document.documentElement.nodeName, items };
  }, text);
}

type Item = Awaited<ReturnType<typeof readXml>>["items"][number];
const textOf = (item: Item, name: string) => item.find((child) => child.name === name)?.text ?? "";

/** The address's path; sitemaps and feeds name the shop by its public address. */
const pathOf = (address: string) => new URL(address).pathname;

/** The first address of each kind of page, and a few goods: all of them would take minutes. */
function someOf(items: readonly Item[]): Item[] {
  const perKind = new Map<string, number>();
  return items.filter((item) => {
    const [, locale, kind = "", handle] = pathOf(textOf(item, "loc")).split("/");
    const key = `${locale}/${handle ? kind : `${kind}!`}`;
    perKind.set(key, (perKind.get(key) ?? 0) + 1);
    return (perKind.get(key) ?? 0) <= 3;
  });
}

/** The addresses in a page's head, by what they are. */
async function headOf(request: APIRequestContext, path: string) {
  const answer = await request.get(path);
  const html = await answer.text();
  const links = [...html.matchAll(/<link [^>]+>/g)].map(([link]) => ({
    rel: link.match(/rel="([^"]+)"/)?.[1],
    hreflang: link.match(/hreflang="([^"]+)"/i)?.[1],
    href: link.match(/href="([^"]+)"/)?.[1] ?? "",
  }));
  const meta = (name: string) =>
    html.match(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`))?.[1] ?? "";
  return { status: answer.status(), html, links, meta };
}

test("sidorna i sitemap.xml finns, och pekar på varandra i båda språken", async ({
  page,
  request,
}) => {
  const { root, items } = await readXml(page, request, "/sitemap.xml");
  expect(root).toBe("urlset");
  const all = new Set(items.map((item) => pathOf(textOf(item, "loc"))));
  expect(all.has(GOODS) && all.has("/en/varor/sommarhonung")).toBe(true);
  expect([...all].filter((path) => /\/(korg|kassa|portal|order)/.test(path))).toEqual([]);
  for (const item of someOf(items)) {
    const path = pathOf(textOf(item, "loc"));
    const { status, links, meta } = await headOf(request, path);
    expect(status, path).toBe(200);
    expect(meta("robots"), path).not.toContain("noindex");
    expect(meta("description"), path).not.toBe("");
    const canonical = links.find(({ rel }) => rel === "canonical");
    expect(pathOf(canonical?.href ?? ""), path).toBe(path);
    const told = item.flatMap(({ hreflang, href }) => (hreflang ? [[hreflang, href]] : []));
    const shown = links.flatMap(({ hreflang, href }) => (hreflang ? [[hreflang, href]] : []));
    expect(told.map(([language]) => language)).toEqual(LANGUAGES);
    expect(Object.fromEntries(shown), path).toEqual(Object.fromEntries(told));
    for (const [, href] of told) expect(all, path).toContain(pathOf(href ?? ""));
  }
});

test("robots.txt håller det privata utanför och visar vägen till sitemap.xml", async ({
  request,
}) => {
  const text = await (await request.get("/robots.txt")).text();
  for (const part of ["portal", "kassa", "korg", "order"]) {
    expect(text).toContain(`Disallow: /sv/${part}\n`);
    expect(text).toContain(`Disallow: /en/${part}\n`);
  }
  expect(text).toMatch(/Sitemap: https?:\/\/[^\n]+\/sitemap\.xml/);
});

test("det som inte finns heter så på läsarens språk", async ({ page }) => {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(String(error)));
  const words = { sv: "Här tog tråden slut", en: "The thread ends here" };
  for (const [locale, title] of Object.entries(words)) {
    for (const part of ["varor/x-y", "foretag/x-y", "vardekedjor/x-y", "finns/inte"]) {
      const answer = await page.goto(`/${locale}/${part}`);
      expect(answer?.status(), part).toBe(404);
      await expect(page.getByRole("heading", { level: 1 }), part).toHaveText(title);
      await expect(page).toHaveTitle(new RegExp(title));
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute(
        "content",
        /noindex/,
      );
    }
  }
  expect(said).toEqual([]);
});

test("flödena går att läsa, och lovar bara det som går att köpa", async ({ page, request }) => {
  for (const locale of ["sv", "en"]) {
    const news = await readXml(page, request, `/${locale}/nytt.xml`);
    expect(news.items.length).toBeGreaterThan(5);
    for (const item of news.items) {
      expect(pathOf(textOf(item, "link"))).toMatch(new RegExp(`^/${locale}/varor/.`));
      expect(Number.isNaN(Date.parse(textOf(item, "pubDate")))).toBe(false);
    }
    const goods = await readXml(page, request, `/${locale}/google-produkter.xml`);
    expect(goods.items.length).toBeGreaterThan(5);
    const ids = goods.items.map((item) => textOf(item, "g:id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const item of goods.items) {
      expect(textOf(item, "g:price")).toMatch(/^\d+\.\d{2} SEK$/);
      expect(textOf(item, "g:brand")).not.toBe("");
    }
    const picture = await request.get(pathOf(textOf(goods.items[0] ?? [], "g:image_link")));
    expect(picture.status()).toBe(200);
  }
});

test("varans data säger priset som sidan visar, och vem som säljer", async ({ page }) => {
  await page.goto(GOODS);
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const things = texts.map((text) => JSON.parse(text));
  const goods = things.find((thing) => thing["@type"] === "Product");
  const shown = new Intl.NumberFormat("sv-SE", { style: "currency", currency: "SEK" });
  const main = page.locator("main");
  for (const { price, priceCurrency, seller } of goods.offers) {
    await expect(main).toContainText(shown.format(price));
    expect(priceCurrency).toBe("SEK");
    await expect(main).toContainText(seller.name);
  }
  const crumbs = things.find((thing) => thing["@type"] === "BreadcrumbList");
  const links = page.getByRole("navigation", { name: "Du är här" }).getByRole("listitem");
  expect(crumbs.itemListElement.map(({ name }: { name: string }) => name)).toEqual(
    await links.allInnerTexts(),
  );
});

test("en delad länk visar en bild som butiken har ritat", async ({ request }) => {
  for (const path of [GOODS, "/en/varor/sommarhonung", "/sv", "/en/foretag"]) {
    const { meta } = await headOf(request, path);
    expect(meta("og:title"), path).not.toBe("");
    expect(meta("og:locale"), path).toBe(path.startsWith("/sv") ? "sv_SE" : "en_US");
    const answer = await request.get(pathOf(meta("og:image")));
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["content-type"]).toBe("image/png");
    const png = await answer.body();
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  expect((await request.get("/sv/bild/vara/x-y.png")).status()).toBe(404);
});
