import type { DemoEnterprise } from "../types";
import { foodEnterprises } from "./food";
import { gardenAndWoodEnterprises } from "./garden-and-wood";
import { textileEnterprises } from "./textile";

/**
 * All fictional. The organisation numbers are made up: their checksums hold, but the series
 * (559990, 769999, 802999, 299990) are chosen because, to our knowledge, none has been handed out.
 */
export const enterprises: DemoEnterprise[] = [
  ...textileEnterprises,
  ...gardenAndWoodEnterprises,
  ...foodEnterprises,
];
