import { defineGoodsIndex } from "../shop-search/goods-index";

export default defineGoodsIndex("en");
