import type { Product, Variant } from "@/lib/backend/product";

/** A variant for tests; kept apart from the tests, which share it. */
export const exampleVariant = (id: string, price_minor: bigint | null, available: number | null) =>
  ({
    ...{ id, title: id, sku: `SKU-${id}`, price_minor, available },
    content_milli: 350,
    reduction: null,
  }) satisfies Variant;

/** Goods whose texts hold what XML and HTML must escape. */
export const exampleProduct = (changes: Partial<Product> = {}): Product => ({
  id: "prod_1",
  handle: "honung-å",
  title: "Honung & <kaka>",
  subtitle: 'Från "ängen"',
  description: "Sött.</script><script>alert(1)</script>",
  created_at: "2026-11-20T08:30:00.000Z",
  thumbnail: "/static/honung.webp",
  material: null,
  metadata: { allergens: "", care: "", content_unit: "kg", withdrawal_exception: null },
  images: [
    { id: "1", url: "/static/honung.webp", alt: null },
    { id: "2", url: "/static/burk.svg", alt: null },
  ],
  variants: [exampleVariant("liten", 8_950n, 4), exampleVariant("stor", 15_500n, 0)],
  provenance: {
    enterprise: {
      id: "ent_1",
      handle: "biet",
      name: "Biet & Co",
      kind: "cooperative",
      tagline: null,
      municipality: { code: "0180", name: "Stockholm" },
      picture_url: null,
      is_demo: true,
    },
    value_chain: { id: "vc_1", handle: "k", name: "K", description: null, picture_url: null },
    version: { id: "v1", number: 1 },
    stages: [],
    piece: null,
  },
  ...changes,
});
