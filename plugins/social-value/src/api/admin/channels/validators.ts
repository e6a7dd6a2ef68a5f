import { PRICE_STEPS_MINOR } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { CHANNEL_KINDS } from "../../../modules/funding/models/channel-terms";
import { CHANNEL_GOODS_STATES } from "../../../workflows/channel/channel-goods";
import { basisPoints, civilDate, requiredText, text } from "../lib/fields";
import { MAX_PAGE } from "../lib/page-params";

const page = {
  q: z.string().trim().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(20),
  offset: z.coerce.number().int().min(0).default(0),
};
const ids = z.array(z.string().min(1).max(80));

export const ChannelsParams = z.object(page).strict();
export type ChannelsParams = z.infer<typeof ChannelsParams>;

/** A channel as a coordinator describes it; see the workflow's ChannelForm. */
export const ChannelBody = z
  .object({
    name: requiredText(100),
    name_en: text(100).default(""),
    description: text(2_000).default(""),
    description_en: text(2_000).default(""),
    is_disabled: z.boolean().default(false),
    kind: z.enum(CHANNEL_KINDS),
    commission_bp: basisPoints,
    takes_all_enterprises: z.boolean().default(true),
    enterprise_ids: ids.max(1_000).default([]),
    periods: z
      .array(z.object({ opens_on: civilDate.nullable(), closes_on: civilDate.nullable() }).strict())
      .max(50)
      .default([]),
    place: text(200).default(""),
    hours: text(500).default(""),
    hours_en: text(500).default(""),
  })
  .strict();
export type ChannelBody = z.infer<typeof ChannelBody>;

export const ChannelGoodsParams = z
  .object({
    ...page,
    state: z.enum(CHANNEL_GOODS_STATES).optional(),
    enterprise_id: z.string().min(1).optional(),
  })
  .strict();
export type ChannelGoodsParams = z.infer<typeof ChannelGoodsParams>;

/** Goods that are let in, and goods that are taken out. */
export const ChannelGoodsBody = z
  .object({ let_in: ids.max(500).default([]), take_out: ids.max(500).default([]) })
  .strict();
export type ChannelGoodsBody = z.infer<typeof ChannelGoodsBody>;

const MAX_PRICE_MINOR = 100_000_000;

/** Prices in öre, VAT included; null takes the channel's own price away. */
export const ChannelPricesBody = z
  .object({
    prices: z
      .array(
        z
          .object({
            variant_id: z.string().min(1).max(80),
            price_minor: z.number().int().min(1).max(MAX_PRICE_MINOR).nullable(),
          })
          .strict(),
      )
      .min(1)
      .max(500),
  })
  .strict();
export type ChannelPricesBody = z.infer<typeof ChannelPricesBody>;

/** `change_bp` in basis points of the plain price, -2500 is a quarter off; null empties the price list. */
export const FillPricesBody = z
  .object({
    change_bp: z.number().int().min(-9_900).max(50_000).nullable(),
    step_minor: z.literal(PRICE_STEPS_MINOR).default(1),
  })
  .strict();
export type FillPricesBody = z.infer<typeof FillPricesBody>;
