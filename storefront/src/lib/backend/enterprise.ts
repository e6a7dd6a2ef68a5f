import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { type Query, readCached } from "./client";
import { minor, page, pictureUrl } from "./fields";

export const enterpriseKinds = [
  "work_integration_social_enterprise",
  "social_enterprise",
  "cooperative",
  "association",
  "small_producer",
  "public_body",
] as const;

export const placeKinds = ["work_training", "entry_level_job"] as const;

export const enterpriseCard = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  kind: z.enum(enterpriseKinds),
  tagline: z.string().nullish(),
  municipality: z.object({ code: z.string(), name: z.string() }),
  picture_url: pictureUrl,
  is_demo: z.boolean(),
});
export type EnterpriseCard = z.output<typeof enterpriseCard>;

/** The short form that stands where only a name and a link are needed. */
export const enterpriseName = z.object({ id: z.string(), handle: z.string(), name: z.string() });

export const chainCard = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  picture_url: pictureUrl,
});
export type ChainCard = z.output<typeof chainCard>;

/** Sales funding of training places so far, from the ledger, in öre. */
export const funding = z.object({
  funded_minor: minor,
  currency_code: z.string(),
  since: z.string().nullable(),
});
export type Funding = z.output<typeof funding>;

const enterprise = enterpriseCard.extend({
  story: z.string().nullish(),
  organisation_number: z.string().nullish(),
  vat_registered: z.boolean(),
  website: z
    .string()
    .nullish()
    .transform((url) => (url && /^https?:\/\//.test(url) ? url : null)),
  value_chains: z.array(chainCard),
  funding,
  place_kinds: z.array(z.enum(placeKinds)),
});
export type Enterprise = z.output<typeof enterprise>;

const enterpriseList = z.object({
  enterprises: z.array(enterpriseCard),
  municipalities: z.array(z.object({ code: z.string(), name: z.string(), count: z.number() })),
  ...page,
});
export type EnterpriseList = z.output<typeof enterpriseList>;

/** Enterprises, by name; `query` takes `q`, `kind`, `municipality_code`, `limit`, `offset`. */
export function listEnterprises(locale: Locale, query: Query = {}): Promise<EnterpriseList> {
  const request = { path: "/store/enterprises", query, locale };
  return readCached("enterprises", request, enterpriseList);
}

/** One enterprise; throws `not_found`. */
export async function getEnterprise(locale: Locale, handle: string): Promise<Enterprise> {
  const path = `/store/enterprises/${encodeURIComponent(handle)}`;
  const answer = await readCached("enterprises", { path, locale }, z.object({ enterprise }));
  return answer.enterprise;
}
