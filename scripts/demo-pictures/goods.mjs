import { gardenGoods } from "./goods-garden.mjs";
import { tableGoods } from "./goods-table.mjs";
import { textileGoods } from "./goods-textile.mjs";

/** Product handle -> [paper tint, colour of the disc behind, what to draw]. */
export const goods = { ...textileGoods, ...gardenGoods, ...tableGoods };
