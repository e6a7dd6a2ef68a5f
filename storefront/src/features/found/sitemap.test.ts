import { expect, test } from "vitest";
import { convert } from "xmlbuilder2";
import { z } from "zod";
import { locales } from "@/i18n/routing";
import { languagesOf } from "@/lib/languages";
import { privateParts, publicPages } from "@/lib/public-pages";
import {
  addressesInFile,
  entriesOfFile,
  fileCount,
  sitemapEntries,
  sitemapIndexXml,
  sitemapXml,
} from "./sitemap";

const found = {
  products: [{ handle: "honung-å", updated_at: "2026-11-20T08:30:00.000Z" }],
  enterprises: [{ handle: "biet" }],
  chains: [{ handle: "ull&garn" }],
};
const entries = sitemapEntries(found);

test("every public page stands in every language, and no private one", () => {
  expect(entries).toHaveLength(locales.length * (publicPages.length + 3));
  for (const { path } of entries) expect(privateParts).not.toContain(path.split("/")[2]);
});

test("languages name each other: what a page points to points back, and is in the sitemap", () => {
  const paths = new Set(entries.map(({ path }) => path));
  for (const path of paths) {
    const languages = languagesOf(path);
    expect(Object.values(languages)).toContain(path);
    expect(languages["x-default"]).toBe(languages.sv);
    for (const other of Object.values(languages)) {
      expect(paths, other).toContain(other);
      expect(languagesOf(other)).toEqual(languages);
    }
  }
});

test("a parser reads the file, with the other languages and the day of change", () => {
  const link = z.object({ "@rel": z.string(), "@hreflang": z.string(), "@href": z.string() });
  const url = z.object({
    loc: z.string(),
    lastmod: z.string().optional(),
    "xhtml:link": z.array(link),
  });
  const file = z.object({ urlset: z.object({ url: z.array(url) }).loose() });
  const read = file.parse(convert(sitemapXml(entries).xml, { format: "object" })).urlset.url;
  expect(read).toHaveLength(entries.length);
  expect(read.find(({ loc }) => loc.endsWith("/en/varor/honung-%C3%A5"))).toMatchObject({
    lastmod: "2026-11-20T08:30:00.000Z",
    "xhtml:link": [
      { "@hreflang": "sv", "@href": "http://localhost:8000/sv/varor/honung-%C3%A5" },
      { "@hreflang": "en", "@href": "http://localhost:8000/en/varor/honung-%C3%A5" },
      { "@hreflang": "x-default", "@href": "http://localhost:8000/sv/varor/honung-%C3%A5" },
    ],
  });
});

test("more addresses than one file holds are divided, none lost and none twice", () => {
  const products = Array.from({ length: addressesInFile }, (_, index) => ({ handle: `p${index}` }));
  const many = sitemapEntries({ ...found, products });
  const files = fileCount(many.length);
  expect(files).toBe(3);
  const divided = Array.from({ length: files }, (_, index) => entriesOfFile(many, index + 1));
  expect(divided.flat()).toEqual(many);
  expect(entriesOfFile(many, files + 1)).toEqual([]);
  expect(sitemapIndexXml(files).xml).toContain("<loc>http://localhost:8000/sitemap/3.xml</loc>");
  expect(fileCount(addressesInFile)).toBe(1);
});
