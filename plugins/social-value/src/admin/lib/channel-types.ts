import type { ChannelGoods, ChannelGoodsState } from "../../workflows/channel/channel-goods";
import type { ChannelPriceRow } from "../../workflows/channel/channel-prices";
import type { ChannelView } from "../../workflows/channel/channel-views";
import type { Page } from "./types";

export type Channel = ChannelView;
export type { ChannelGoods, ChannelGoodsState, ChannelPriceRow };

type ChannelKind = NonNullable<Channel["kind"]>;
export type ChannelList = Page & { channels: Channel[] };
export type ChannelGoodsList = Page & { goods: ChannelGoods[] };
export type ChannelPriceList = Page & { prices: ChannelPriceRow[] };

// Written out: the admin must not load the modules that keep them.
export const CHANNEL_KINDS: readonly ChannelKind[] = [
  "web",
  "stall",
  "shop",
  "wholesale",
  "procurement",
  "pop_up",
];
export const CHANNEL_GOODS_STATES: readonly ChannelGoodsState[] = ["in", "taken_out", "outside"];
