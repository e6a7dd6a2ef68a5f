import { addMonths, monthOf, monthsBetween } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { ACCOUNT_CLASSES } from "../../../accounting/account-classes";
import { OVERVIEW_ORDERS } from "../../../figures/month-overview";
import { clock } from "../../../lib/clock";
import { DIMENSIONS } from "../../../modules/funding/figures/dimensions";
import { LAST_POSTING } from "../../../modules/funding/figures/last-posting";
import { PLACE_KINDS } from "../../../modules/training/models/training-place";
import { month, requiredText } from "../lib/fields";

/** Five years: further back a figure is asked for in parts. */
const MOST_MONTHS = 60;
const USUAL_MONTHS = 12;
const MOST_ROWS = 200;

const currentMonth = (): string => monthOf(clock.now());

/** Values with commas between, as they stand in an address. */
const list = z
  .string()
  .max(2_000)
  .transform((text) => text.split(",").filter((value) => value !== ""));

const page = {
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
  offset: z.coerce.number().int().min(0).default(0),
};

const placeFilters = {
  place: list.optional(),
  enterprise: list.optional(),
  place_kind: list.pipe(z.array(z.enum(PLACE_KINDS))).optional(),
  municipality: list.optional(),
};

const fundingFilters = {
  ...placeFilters,
  channel: list.optional(),
  chain: list.optional(),
  product: list.optional(),
  seller: list.optional(),
};

/** Up to three of what a figure may be asked for by. */
const by = list.pipe(z.array(z.enum(DIMENSIONS)).min(1).max(3)).default(["month", "channel"]);

const oneMonth = { month: month.default(currentMonth) };

/** The year up to now, unless told otherwise. */
const period = {
  first_month: month.default(() => addMonths(currentMonth(), 1 - USUAL_MONTHS)),
  last_month: month.default(currentMonth),
};

const isPeriod = ({ first_month, last_month }: { first_month: string; last_month: string }) => {
  const count = monthsBetween(first_month, last_month).length;
  return count >= 1 && count <= MOST_MONTHS;
};
const PERIOD_MESSAGE = `A period has 1 to ${MOST_MONTHS} months, the first before the last`;

export const OverviewQuery = z
  .object({
    ...oneMonth,
    ...placeFilters,
    ...page,
    order: z.enum(OVERVIEW_ORDERS).default("name"),
  })
  .strict();
export type OverviewQuery = z.infer<typeof OverviewQuery>;

export const CoverageQuery = z
  .object({ ...placeFilters, ...page, ...period })
  .strict()
  .refine(isPeriod, PERIOD_MESSAGE);
export type CoverageQuery = z.infer<typeof CoverageQuery>;

export const FlowsQuery = z
  .object({ ...fundingFilters, ...period })
  .strict()
  .refine(isPeriod, PERIOD_MESSAGE);
export type FlowsQuery = z.infer<typeof FlowsQuery>;

export const FundingQuery = z
  .object({ ...fundingFilters, ...page, ...period, by })
  .strict()
  .refine(isPeriod, PERIOD_MESSAGE);
export type FundingQuery = z.infer<typeof FundingQuery>;

/** One month of some places: shortfalls and runways. */
export const PlacesQuery = z.object({ ...oneMonth, ...placeFilters, ...page }).strict();
export type PlacesQuery = z.infer<typeof PlacesQuery>;

export const ComparisonQuery = z
  .object({ ...oneMonth, with: month.optional(), ...placeFilters, ...page })
  .strict()
  .transform((asked) => ({ ...asked, with: asked.with ?? addMonths(asked.month, -1) }));
export type ComparisonQuery = z.infer<typeof ComparisonQuery>;

const isPosting = (text: string): boolean =>
  /^\d{1,19}$/.test(text) && BigInt(text) <= BigInt(LAST_POSTING);

export const PlaceLinesQuery = z
  .object({
    ...oneMonth,
    limit: page.limit,
    after: z.string().refine(isPosting, "`after` is the `next` of the page before").optional(),
  })
  .strict();
export type PlaceLinesQuery = z.infer<typeof PlaceLinesQuery>;

export const LinePlacesQuery = z
  .object({ limit: page.limit, after: z.string().max(300).optional() })
  .strict();
export type LinePlacesQuery = z.infer<typeof LinePlacesQuery>;

/** A calendar year in Stockholm's time; this one unless told otherwise. */
const year = z.coerce
  .number()
  .int()
  .min(2020)
  .max(2100)
  .default(() => Number(currentMonth().slice(0, 4)));

export const SellersQuery = z.object({ year, ...page }).strict();
export type SellersQuery = z.infer<typeof SellersQuery>;

export const SieQuery = z.object(period).strict().refine(isPeriod, PERIOD_MESSAGE);
export type SieQuery = z.infer<typeof SieQuery>;

export const SetAccounts = z
  .object({
    accounts: z
      .array(
        z
          .object({
            account_class: z.enum(ACCOUNT_CLASSES),
            number: z.string().regex(/^[1-8]\d{3}$/, "An account has four digits, 1000–8999"),
            name: requiredText(60),
          })
          .strict(),
      )
      .min(1)
      .max(ACCOUNT_CLASSES.length),
  })
  .strict();
export type SetAccounts = z.infer<typeof SetAccounts>;

const format = { format: z.enum(["csv", "xlsx"]).default("csv") };

/** By table: what its file is asked for by, all of it at once. */
export const EXPORTS = {
  overview: z.object({ ...format, ...oneMonth, ...placeFilters }).strict(),
  coverage: z
    .object({ ...format, ...placeFilters, ...period })
    .strict()
    .refine(isPeriod, PERIOD_MESSAGE),
  flows: z
    .object({ ...format, ...fundingFilters, ...period })
    .strict()
    .refine(isPeriod, PERIOD_MESSAGE),
  funding: z
    .object({ ...format, ...fundingFilters, ...period, by })
    .strict()
    .refine(isPeriod, PERIOD_MESSAGE),
  shortfalls: z.object({ ...format, ...oneMonth, ...placeFilters }).strict(),
  runways: z.object({ ...format, ...oneMonth, ...placeFilters }).strict(),
  comparison: z
    .object({ ...format, ...oneMonth, with: month.optional(), ...placeFilters })
    .strict()
    .transform((asked) => ({ ...asked, with: asked.with ?? addMonths(asked.month, -1) })),
  sellers: z.object({ ...format, year }).strict(),
} as const;
export type ExportName = keyof typeof EXPORTS;
