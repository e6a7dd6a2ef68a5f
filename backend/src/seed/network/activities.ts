import type { DemoActivity } from "./types";

/** What a stage of a chain does. The code is the identity, the label is what a reader sees. */
export const activities: DemoActivity[] = [
  { code: "samla_in", label: { sv: "Samla in", en: "Collect" } },
  { code: "sortera", label: { sv: "Sortera", en: "Sort" } },
  { code: "tvatta", label: { sv: "Tvätta", en: "Wash" } },
  { code: "karda", label: { sv: "Karda", en: "Card" } },
  { code: "spinna", label: { sv: "Spinna", en: "Spin" } },
  { code: "farga", label: { sv: "Färga", en: "Dye" } },
  { code: "vava", label: { sv: "Väva", en: "Weave" } },
  { code: "sy", label: { sv: "Sy", en: "Sew" } },
  { code: "odla", label: { sv: "Odla", en: "Grow" } },
  { code: "plocka", label: { sv: "Plocka", en: "Pick" } },
  { code: "slunga", label: { sv: "Slunga", en: "Extract honey" } },
  { code: "saga", label: { sv: "Såga", en: "Saw" } },
  { code: "snickra", label: { sv: "Snickra", en: "Make in wood" } },
  { code: "laga", label: { sv: "Laga", en: "Mend" } },
  { code: "rosta", label: { sv: "Rosta", en: "Roast" } },
  { code: "baka", label: { sv: "Baka", en: "Bake" } },
  { code: "laga_mat", label: { sv: "Laga mat", en: "Cook" } },
  { code: "forpacka", label: { sv: "Förpacka", en: "Pack" } },
  { code: "leverera", label: { sv: "Leverera", en: "Deliver" } },
  { code: "salja", label: { sv: "Sälja", en: "Sell" } },
];
