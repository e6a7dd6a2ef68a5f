import { model } from "@medusajs/framework/utils";

export const CHANNEL_KINDS = [
  "web",
  "stall",
  "shop",
  "wholesale",
  "procurement",
  "pop_up",
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/**
 * What a coordinator says of a sales channel: what the network takes of a sale's net (basis points), whether
 * every enterprise may sell in it, and where it stands, weekday hours in words. Periods and chosen
 * enterprises are tables of their own; see `channels/definition`.
 */
const ChannelTerms = model.define("channel_terms", {
  id: model.id({ prefix: "cht" }).primaryKey(),
  sales_channel_id: model.text().unique(),
  kind: model.enum([...CHANNEL_KINDS]),
  commission_bp: model.number().default(0),
  takes_all_enterprises: model.boolean().default(true),
  place: model.text().default(""),
  hours: model.text().default(""),
  hours_en: model.text().default(""),
  /** Medusa's price list whose rule is the channel; made with its first price. */
  price_list_id: model.text().nullable(),
});

export default ChannelTerms;
