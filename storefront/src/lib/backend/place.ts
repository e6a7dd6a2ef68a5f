import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { read, write } from "./client";
import { minor } from "./fields";
import { ownRequest } from "./own-request";

const figures = z.object({
  month: z.string(),
  occupied_seats: z.number().int(),
  cost_minor: minor,
  public_support_minor: minor,
  funded_minor: minor,
  gap_minor: minor,
  /** null without a cost */
  coverage_bp: z.number().int().nullable(),
  is_closed: z.boolean(),
});
export type PlaceMonth = z.output<typeof figures>;

const place = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["work_training", "entry_level_job"]),
  seats: z.number().int(),
  first_month: z.string(),
  last_month: z.string().nullable(),
  months: z.array(figures),
});
export type OwnPlace = z.output<typeof place>;

const total = figures.extend({ seats: z.number().int(), places: z.number().int() });
export type PlacesTotal = z.output<typeof total>;

const places = z.object({
  months: z.array(z.string()),
  places: z.array(place),
  totals: z.array(total),
});

const named = z.object({ id: z.string(), name: z.string() });

const fundingLine = z.object({
  line_id: z.string().nullable(),
  order: z.object({ id: z.string(), display_id: z.number().int().nullable() }).nullable(),
  product: named,
  channel: named,
  quantity: z.number().nullable(),
  sold_at: z.string(),
  funded_minor: minor,
});

const option = z.object({
  product: named,
  variant_title: z.string(),
  channel: named,
  is_own_goods: z.boolean(),
  price_minor: minor,
  contribution_minor: minor,
  pieces: z.number().int(),
});

const placePage = z.object({
  place,
  funding: z.object({
    month: z.string(),
    funded_minor: minor,
    own: z.object({
      funded_minor: minor,
      rows: z.array(fundingLine),
      next: z.string().nullable(),
    }),
    others: z.array(z.object({ chain: named, funded_minor: minor })),
  }),
  shortfall: z
    .object({
      gap_minor: minor,
      reserve_debt_minor: minor,
      to_fill_minor: minor,
      options: z.array(option),
    })
    .nullable(),
});
export type PlacePage = z.output<typeof placePage>;

/** The enterprise's places, the latest month first, over the half year up to now unless told otherwise. */
export async function listPlaces(
  token: string,
  locale: Locale,
  query: { first_month?: string; last_month?: string } = {},
) {
  return read(await ownRequest(token, "places", { query, locale }), places);
}

/** A place and what funded it in a month; throws `not_found`. */
export async function getPlace(
  token: string,
  id: string,
  query: { month: string | undefined; after: string | undefined; limit: number },
  locale: Locale,
): Promise<PlacePage> {
  const path = `places/${encodeURIComponent(id)}`;
  return read(await ownRequest(token, path, { query, locale }), placePage);
}

/** Throws `seats_exceeded`, `month_closed`, `month_over`, `place_not_open`, `input_invalid`. */
export async function setOccupiedSeats(
  token: string,
  id: string,
  input: { month: string; occupied_seats: number },
) {
  const request = await ownRequest(token, `places/${encodeURIComponent(id)}/months`);
  await write("POST", request, input, z.object({ place }));
}
