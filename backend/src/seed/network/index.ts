import { activities } from "./activities";
import { categories } from "./categories";
import { chains } from "./chains";
import { channels } from "./channels";
import { enterprises } from "./enterprises";
import { municipalities } from "./municipalities";
import { places } from "./places";
import { products } from "./products";
import { shipping_options } from "./shipping-options";
import type { DemoNetwork } from "./types";

export { optionValueInEnglish } from "./products/options";
export type * from "./types";

/** A fictional network, shown as a demo wherever it appears. */
export const demoNetwork: DemoNetwork = {
  municipalities,
  activities,
  enterprises,
  chains,
  places,
  categories,
  channels,
  shipping_options,
  products,
};
