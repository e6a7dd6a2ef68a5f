import { expect, test } from "vitest";
import { exampleProduct, exampleVariant } from "./example";
import { jsonLdText } from "./json-ld";
import { crumbsThing, productThing, siteThing } from "./things";

test("goods are offered at the price that a page shows, by the enterprise that sells them", () => {
  const { offers, ...thing } = productThing("sv", exampleProduct(), true);
  const url = "http://localhost:8000/sv/varor/honung-%C3%A5";
  const seller = {
    "@type": "Organization",
    "@id": "http://localhost:8000/sv/foretag/biet",
    name: "Biet & Co",
    url: "http://localhost:8000/sv/foretag/biet",
  };
  expect(thing).toMatchObject({ "@type": "Product", name: "Honung & <kaka>", url });
  expect(thing.image).toEqual([
    "http://localhost:8000/static/honung.webp",
    "http://localhost:8000/static/burk.svg",
  ]);
  const offer = { "@type": "Offer", url, priceCurrency: "SEK", seller };
  expect(offers).toMatchObject([
    { ...offer, sku: "SKU-liten", price: "89.50", availability: "https://schema.org/InStock" },
    { ...offer, sku: "SKU-stor", price: "155.00", availability: "https://schema.org/OutOfStock" },
  ]);
  // Nothing is said of shipping: what it costs is known only in the checkout.
  expect(JSON.stringify(offers)).not.toContain("shipping");
});

test("nothing is in stock while the shop is closed, and what has no price is not offered", () => {
  const variants = [exampleVariant("liten", 100n, null), exampleVariant("stor", null, 3)];
  const { offers } = productThing("en", exampleProduct({ variants }), false);
  expect(offers).toMatchObject([{ availability: "https://schema.org/OutOfStock" }]);
});

test("no text can end the script element that the data stand in", () => {
  const text = jsonLdText(productThing("sv", exampleProduct(), true));
  expect(text).not.toContain("<");
  expect(JSON.parse(text).description).toBe("Sött.</script><script>alert(1)</script>");
});

test("crumbs are numbered from the home page on, and the search takes a word", () => {
  const crumbs = crumbsThing([
    { label: "Start", href: "/sv" },
    { label: "Varor", href: "/sv/varor" },
  ]);
  expect(crumbs.itemListElement).toMatchObject([
    { position: 1, name: "Start", item: "http://localhost:8000/sv" },
    { position: 2, name: "Varor", item: "http://localhost:8000/sv/varor" },
  ]);
  expect(siteThing("en")).toMatchObject({
    potentialAction: {
      target: { urlTemplate: "http://localhost:8000/en/varor?q={search_term_string}" },
    },
  });
});
