import { cache } from "react";
import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { readCached } from "./client";
import { page } from "./fields";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const kinds = ["web", "stall", "shop", "wholesale", "procurement", "pop_up"] as const;

const channel = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  kind: z.enum(kinds).nullable(),
  place: z.string(),
  hours: z.string(),
  periods: z.array(z.object({ opens_on: day.nullable(), closes_on: day.nullable() })),
  is_open: z.boolean(),
  opens_on: day.nullable(),
  closes_on: day.nullable(),
});
/** Where goods are sold, and when it is open; days of Stockholm. */
export type Channel = z.output<typeof channel>;

const channelList = z.object({
  current: channel.nullable(),
  channels: z.array(channel),
  ...page,
});

/** The shop's own channel and those in which anybody may buy. */
export async function listChannels(locale: Locale, query: { limit: number; offset?: number }) {
  return readCached("channels", { path: "/store/channels", query, locale }, channelList);
}

/** Asked once in a page, however many parts of it ask; throws while the backend is away. */
export const currentShop = cache(async (locale: Locale): Promise<Channel | null> => {
  return (await listChannels(locale, { limit: 1 })).current;
});

/** The shop's own channel while it is closed, else null; an outage shows no closed sign. */
export async function closedShop(locale: Locale): Promise<Channel | null> {
  const current = await currentShop(locale).catch(() => null);
  return current && !current.is_open ? current : null;
}
