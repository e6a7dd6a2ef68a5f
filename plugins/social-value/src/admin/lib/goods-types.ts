import type { GoodsRow } from "../../workflows/goods/list-goods";
import type { Page } from "./types";

export type ReviewedGoods = GoodsRow;
export type GoodsList = Page & {
  goods: ReviewedGoods[];
  counts: Partial<Record<GoodsRow["status"], number>>;
};

// Written out: the admin must not load the module that keeps them.
export const GOODS_STATUSES: readonly GoodsRow["status"][] = [
  "proposed",
  "published",
  "rejected",
  "draft",
];
