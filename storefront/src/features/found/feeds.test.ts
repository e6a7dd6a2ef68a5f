import { expect, test } from "vitest";
import { convert } from "xmlbuilder2";
import { z } from "zod";
import type { Xml } from "@/lib/xml";
import { exampleProduct, exampleVariant } from "./example";
import { newsXml, productFeedXml } from "./feeds";

const words = { title: "Nytt & gott", description: "Varor" };
const shop = "http://localhost:8000";

/** A feed as a parser reads it; this one leaves texts escaped, as they stand. */
function parse({ xml }: Xml) {
  const feed = z.object({
    rss: z.object({ channel: z.object({ title: z.string(), item: z.unknown() }).loose() }).loose(),
  });
  return feed.parse(convert(xml, { format: "object" })).rss.channel;
}

test("the news are RSS that a parser reads, with every text escaped", () => {
  const channel = parse(newsXml("sv", words, [exampleProduct(), exampleProduct({ id: "prod_2" })]));
  expect(channel).toMatchObject({
    title: "Nytt &amp; gott",
    link: `${shop}/sv`,
    language: "sv-SE",
    lastBuildDate: "Fri, 20 Nov 2026 08:30:00 GMT",
  });
  expect(channel.item).toMatchObject([
    {
      title: "Honung &amp; &lt;kaka&gt;",
      link: `${shop}/sv/varor/honung-%C3%A5`,
      description: 'Från "ängen"',
      pubDate: "Fri, 20 Nov 2026 08:30:00 GMT",
      guid: { "@isPermaLink": "false", "#": "prod_1" },
    },
    { guid: { "#": "prod_2" } },
  ]);
});

test("Google's feed holds only what can be bought, by the fields of its specification", () => {
  const channel = parse(productFeedXml("en", words, [exampleProduct()]));
  expect(channel.item).toEqual({
    "g:id": "liten",
    "g:item_group_id": "prod_1",
    "g:title": "Honung &amp; &lt;kaka&gt;, liten",
    "g:description": "Sött.&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
    "g:link": `${shop}/en/varor/honung-%C3%A5`,
    "g:image_link": `${shop}/static/honung.webp`,
    "g:availability": "in_stock",
    "g:price": "89.50 SEK",
    "g:condition": "new",
    "g:brand": "Biet &amp; Co",
    "g:identifier_exists": "no",
    "g:unit_pricing_measure": "0.35 kg",
    "g:unit_pricing_base_measure": "1 kg",
  });
});

test("goods with drawings alone show the picture drawn for sharing, and no feed is too empty", () => {
  const drawn = exampleProduct({
    thumbnail: "/static/burk.svg",
    images: [],
    variants: [exampleVariant("en", 100n, null)],
  });
  expect(parse(productFeedXml("sv", words, [drawn])).item).toMatchObject({
    "g:title": "Honung &amp; &lt;kaka&gt;",
    "g:image_link": `${shop}/sv/bild/vara/honung-%C3%A5.png`,
  });
  const soldOut = exampleProduct({ variants: [exampleVariant("en", 100n, 0)] });
  expect(parse(productFeedXml("sv", words, [soldOut])).item).toBeUndefined();
});
