import type { DemoChannel } from "./types";

export const channels: DemoChannel[] = [
  {
    handle: "webbutiken",
    name: { sv: "Webbutiken", en: "Web shop" },
    kind: "web",
    commission_bp: 500,
  },
  {
    handle: "torgstandet",
    name: { sv: "Torgståndet", en: "Market stall" },
    kind: "stall",
    commission_bp: 300,
  },
  {
    handle: "hyllans-butik",
    name: { sv: "Hyllans butik i Örebro", en: "Hyllan's shop in Örebro" },
    kind: "shop",
    commission_bp: 300,
  },
  {
    handle: "grossist",
    name: { sv: "Grossist och offentlig upphandling", en: "Wholesale and public procurement" },
    kind: "wholesale",
    commission_bp: 200,
  },
];
