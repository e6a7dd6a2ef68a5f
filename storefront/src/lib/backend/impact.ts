import { z } from "zod";
import { type Locale, regionalLocale } from "@/i18n/routing";
import { publishableKey } from "../env";
import { readCached, readFile } from "./client";
import { minor } from "./fields";

const groups = ["network", "kind", "municipality", "enterprise"] as const;

const row = z.object({
  month: z.string(),
  group: z.enum(groups),
  key: z.string(),
  name: z.string(),
  funded_minor: minor,
  state: z.enum(["shown", "hidden", "withheld", "open"]),
  seats: z.number().int().nullable(),
  hours: z.number().nullable(),
  cost_minor: minor.nullable(),
  public_support_minor: minor.nullable(),
  coverage_bp: z.number().int().nullable(),
});
/** A group of training places in a month, in öre and hours; null is what the server keeps back. */
export type ImpactRow = z.output<typeof row>;

const named = z.object({ id: z.string(), name: z.string() });

const impact = z.object({
  first_month: z.string(),
  last_month: z.string(),
  last_closed_month: z.string().nullable(),
  funded_minor: minor,
  rows: z.array(row),
  channels: z.array(z.object({ month: z.string(), channel: named, funded_minor: minor })),
  chains: z.array(z.object({ month: z.string(), chain: named, funded_minor: minor })),
});
export type Impact = z.output<typeof impact>;

/** Months as `YYYY-MM`, both included; without them the year up to now. */
export interface ImpactPeriod {
  first_month?: string;
  last_month?: string;
}

/** What sales have funded in a period, as the public may see it. */
export function getImpact(locale: Locale, period: ImpactPeriod = {}): Promise<Impact> {
  return readCached("impact", { path: "/store/impact", query: { ...period }, locale }, impact);
}

/** All public rows as a file, in the reader's language. */
export function readOpenData(locale: Locale, format: "csv" | "json"): Promise<Response> {
  return readFile({
    path: `/store/impact/open-data.${format}`,
    headers: {
      "x-publishable-api-key": publishableKey(),
      "x-medusa-locale": regionalLocale[locale],
    },
  });
}
