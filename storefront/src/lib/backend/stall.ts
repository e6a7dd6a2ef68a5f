import { PAYMENT_KINDS } from "@insteg/domain";
import { z } from "zod";
import { visitorHeaders } from "../visitor";
import { read, write } from "./client";
import { pictureUrl } from "./fields";

const paymentKind = z.enum(PAYMENT_KINDS);
/** öre */
const minor = z.number().int();

const catalogue = z.object({
  version: z.string(),
  enterprise_id: z.string(),
  swish_number: z.string().nullable(),
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Stalls that are closed today; a catalogue that a phone has kept from before says nothing of them. */
  closed_channels: z
    .array(z.object({ id: z.string(), name: z.string(), opens_on: z.string().nullable() }))
    .optional(),
  goods: z.array(
    z.object({
      variant_id: z.string(),
      title: z.string(),
      variant_title: z.string(),
      picture_url: pictureUrl,
      price_minor: minor,
      /** By stall; a catalogue that was kept from before has one price for all. */
      prices: z.record(z.string(), minor).optional(),
      vat_rate_bp: z.number().int(),
      stock: z.number().int().nullable(),
      channel_ids: z.array(z.string()),
    }),
  ),
});
/** What an enterprise sells at stalls; plain JSON, as a phone keeps it. */
export type StallCatalogue = z.output<typeof catalogue>;

export const saleAnswer = z.object({
  key: z.string(),
  status: z.enum(["accepted", "already", "refused"]),
  code: z.string().optional(),
});
export type SaleAnswer = z.output<typeof saleAnswer>;

const reversalAnswer = z.object({ key: z.string(), status: z.enum(["accepted", "already"]) });

const summary = z.object({
  summary: z.object({
    date: z.string(),
    count: z.number().int(),
    reversed_count: z.number().int(),
    waiting_count: z.number().int(),
    unexplained_count: z.number().int(),
    unexplained_minor: minor,
    oversold_count: z.number().int(),
    outside_channel_count: z.number().int(),
    rounding_minor: minor,
    funded_minor: minor,
    by_payment_kind: z.array(
      z.object({
        payment_kind: paymentKind,
        count: z.number().int(),
        sold_minor: minor,
        reversed_minor: minor,
        rest_minor: minor,
      }),
    ),
    vat: z.array(z.object({ vat_rate_bp: z.number().int(), gross_minor: minor, vat_minor: minor })),
  }),
});
export type StallSummary = z.output<typeof summary>["summary"];

const settings = z.object({ settings: z.object({ swish_number: z.string().nullable() }) });

async function asked(token: string, path: string) {
  const headers = { ...(await visitorHeaders()), authorization: `Bearer ${token}` };
  return { path: `/enterprise/stall/${path}`, headers };
}

/** All below answer 401 when the token is old. */
export async function getStallCatalogue(token: string): Promise<StallCatalogue> {
  return read(await asked(token, "goods"), catalogue);
}

/** Each sale is answered by itself. */
export async function sendStallSales(token: string, sales: unknown): Promise<SaleAnswer[]> {
  const schema = z.object({ results: z.array(saleAnswer) });
  return (await write("POST", await asked(token, "sales"), { sales }, schema)).results;
}

/** Throws `stall_sale_not_found`, `stall_sale_reversed`, `idempotency_conflict`. */
export async function sendStallReversal(
  token: string,
  saleKey: string,
  reversal: { key: string; reversed_at: string },
) {
  const request = await asked(token, `sales/${encodeURIComponent(saleKey)}/reversal`);
  return write("POST", request, reversal, reversalAnswer);
}

/** A Stockholm day, 'YYYY-MM-DD'. */
export async function getStallSummary(token: string, date: string): Promise<StallSummary> {
  const request = await asked(token, "summary");
  return (await read({ ...request, query: { date } }, summary)).summary;
}

export async function getStallSettings(token: string) {
  return (await read(await asked(token, "settings"), settings)).settings;
}

/** Owners only; throws `input_invalid`. */
export async function saveStallSettings(token: string, swish_number: string | null) {
  await write("POST", await asked(token, "settings"), { swish_number }, settings);
}
