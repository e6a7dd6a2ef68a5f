import type { DemoCategory } from "./types";

export const categories: DemoCategory[] = [
  { handle: "honung-och-bin", name: { sv: "Honung och bin", en: "Honey and bees" } },
  { handle: "ull-och-garn", name: { sv: "Ull och garn", en: "Wool and yarn" } },
  { handle: "remake-textil", name: { sv: "Remake-textil", en: "Remade textiles" } },
  { handle: "snickeri", name: { sv: "Snickeri", en: "Joinery" } },
  { handle: "odlat-och-bar", name: { sv: "Odlat och bär", en: "Garden and berries" } },
  { handle: "mat-och-catering", name: { sv: "Mat och catering", en: "Food and catering" } },
  { handle: "kaffe-och-bak", name: { sv: "Kaffe och bak", en: "Coffee and baking" } },
  { handle: "hem", name: { sv: "Hem", en: "Home" } },
];
