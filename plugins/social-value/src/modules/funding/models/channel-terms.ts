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

/** What the network takes of a sale's net in one sales channel, in basis points. */
const ChannelTerms = model.define("channel_terms", {
  id: model.id({ prefix: "cht" }).primaryKey(),
  sales_channel_id: model.text().unique(),
  kind: model.enum([...CHANNEL_KINDS]),
  commission_bp: model.number().default(0),
});

export default ChannelTerms;
