import { enterprises } from "./enterprises";
import { words } from "./localised";
import type { DemoEnterprise, DemoShippingOption } from "./types";

/** Parcel prices differ with the weight of what the enterprise usually sends. */
const parcelPriceMinor: Record<string, number> = {
  spanet: 79_00,
  bjorkasen: 79_00,
  grobladet: 79_00,
  tradlyckan: 69_00,
  humlesurr: 69_00,
  hallonbacken: 69_00,
  hyllan: 69_00,
};
const usualParcelPriceMinor = 59_00;

/** Warm food does not travel by post. */
const sendsByBicycle = new Set(["grytlocket", "trampen"]);

const optionsOf = (enterprise: DemoEnterprise): DemoShippingOption[] => [
  sendsByBicycle.has(enterprise.handle)
    ? {
        handle: `${enterprise.handle}-cykelbud`,
        enterprise: enterprise.handle,
        name: words("Cykelbud", "Bicycle courier"),
        kind: "courier",
        price_minor: 79_00,
      }
    : {
        handle: `${enterprise.handle}-paket`,
        enterprise: enterprise.handle,
        name: words("Postpaket till ombud", "Parcel to a pick-up point"),
        kind: "parcel",
        price_minor: parcelPriceMinor[enterprise.handle] ?? usualParcelPriceMinor,
      },
  {
    handle: `${enterprise.handle}-hamta`,
    enterprise: enterprise.handle,
    name: words("Hämta på plats", "Collect in person"),
    kind: "pickup",
    price_minor: 0,
  },
];

/** Two for each enterprise: one that is sent and one that is free. */
export const shipping_options: DemoShippingOption[] = enterprises.flatMap(optionsOf);
