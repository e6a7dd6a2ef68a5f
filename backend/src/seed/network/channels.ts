import type { DemoChannel } from "./types";

export const channels: DemoChannel[] = [
  {
    handle: "webbutiken",
    name: { sv: "Webbutiken", en: "Web shop" },
    kind: "web",
    commission_bp: 500,
    description: {
      sv: "Hela nätverkets varor, skickade hem eller till ombud.",
      en: "All of the network's goods, sent to your door or to a pick-up point.",
    },
  },
  {
    handle: "torgstandet",
    name: { sv: "Torgståndet", en: "Market stall" },
    kind: "stall",
    commission_bp: 300,
    description: {
      sv: "Företagen turas om att stå här. Kontanter, Swish och kort.",
      en: "The enterprises take turns. Cash, Swish and cards.",
    },
    place: "Stortorget, Örebro",
    hours: { sv: "Onsdagar 11–16 och lördagar 10–14", en: "Wednesdays 11–16, Saturdays 10–14" },
  },
  {
    handle: "hyllans-butik",
    name: { sv: "Hyllans butik i Örebro", en: "Hyllan's shop in Örebro" },
    kind: "shop",
    commission_bp: 300,
    description: {
      sv: "Ett urval av nätverkets varor på hyllan.",
      en: "Some of the network's goods on the shelf.",
    },
    place: "Exempelgatan 12, Örebro",
    hours: { sv: "Måndag–fredag 10–17", en: "Monday–Friday 10–17" },
  },
  {
    handle: "grossist",
    name: { sv: "Grossist och offentlig upphandling", en: "Wholesale and public procurement" },
    kind: "wholesale",
    commission_bp: 200,
    description: {
      sv: "För återförsäljare och offentliga köpare, en femtedel under butikens pris.",
      en: "For retailers and public buyers, a fifth below the shop's price.",
    },
    price_change_bp: -2_000,
  },
];
