import { z } from "@medusajs/framework/zod";
import { PLACE_KINDS } from "../../../modules/training/models/training-place";
import { Municipality } from "./enterprise-card";
import { page } from "./page";
import { Count, Currency } from "./units";

const MinorText = z.string().regex(/^\d+$/).describe("Whole öre, VAT included, as a text");
const Named = z.strictObject({ handle: z.string(), name: z.string() });
const Marked = z
  .array(z.strictObject({ text: z.string(), is_match: z.boolean() }))
  .describe("The text in pieces; those that were searched for are marked");

const Price = z.strictObject({
  from_minor: MinorText.describe("The cheapest variant, in whole öre, VAT included"),
  is_from: z.boolean().describe("Another variant costs more"),
  currency_code: Currency,
  lowest_30_days_minor: MinorText.nullable(),
  original_minor: MinorText.nullable().describe(
    "Before its reduction; null when it is not reduced",
  ),
});

const GoodsCard = z.strictObject({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  thumbnail: z.string().nullable(),
  price: Price,
  available: z.boolean().describe("Some variant can be bought now"),
  enterprise: Named.extend({ municipality: Municipality }),
  value_chain: Named.nullable(),
  contribution_minor: MinorText.describe("What one piece gives to training places, in whole öre"),
  place_kinds: z.array(z.enum(PLACE_KINDS)),
  highlight: z.strictObject({ title: Marked, text: Marked.nullable() }).nullable(),
});

const Labelled = z.array(z.strictObject({ value: z.string(), label: z.string(), count: Count }));

const Facets = z
  .strictObject({
    enterprise: Labelled,
    value_chain: Labelled,
    municipality: Labelled,
    category: Labelled,
    material: Labelled,
    place_kind: z.array(z.strictObject({ value: z.enum(PLACE_KINDS), count: Count })),
    price: z.strictObject({ min_minor: MinorText, max_minor: MinorText }).nullable(),
  })
  .describe("What would be found if that one facet were not narrowed, by value");

export const GoodsFound = z.strictObject({
  goods: z.array(GoodsCard),
  ...page,
  facets: Facets.optional().describe("Left out when `facets` is false"),
  help: z
    .strictObject({ instead: z.string().nullable(), words: z.array(z.string()) })
    .nullable()
    .describe("When words find nothing: a spelling that finds something, words that do alone"),
});

export const Suggestions = z.strictObject({
  goods: z.array(
    GoodsCard.pick({
      handle: true,
      title: true,
      thumbnail: true,
      price: true,
      highlight: true,
    }).extend({
      enterprise: z.strictObject({ name: z.string() }),
    }),
  ),
  enterprises: z.array(
    Named.extend({ municipality: Municipality, highlight: z.strictObject({ name: Marked }) }),
  ),
  value_chains: z.array(Named.extend({ highlight: z.strictObject({ name: Marked }) })),
  categories: z.array(Named),
});
