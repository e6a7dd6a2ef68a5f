/** What a stage of a chain does. The code is the identity, the label is what a reader sees. */
export const ACTIVITIES = [
  { code: "samla_in", sv: "Samla in", en: "Collect" },
  { code: "sortera", sv: "Sortera", en: "Sort" },
  { code: "tvatta", sv: "Tvätta", en: "Wash" },
  { code: "karda", sv: "Karda", en: "Card" },
  { code: "spinna", sv: "Spinna", en: "Spin" },
  { code: "farga", sv: "Färga", en: "Dye" },
  { code: "vava", sv: "Väva", en: "Weave" },
  { code: "sy", sv: "Sy", en: "Sew" },
  { code: "odla", sv: "Odla", en: "Grow" },
  { code: "plocka", sv: "Plocka", en: "Pick" },
  { code: "slunga", sv: "Slunga", en: "Extract honey" },
  { code: "saga", sv: "Såga", en: "Saw" },
  { code: "snickra", sv: "Snickra", en: "Make in wood" },
  { code: "laga", sv: "Laga", en: "Mend" },
  { code: "rosta", sv: "Rosta", en: "Roast" },
  { code: "baka", sv: "Baka", en: "Bake" },
  { code: "laga_mat", sv: "Laga mat", en: "Cook" },
  { code: "forpacka", sv: "Förpacka", en: "Pack" },
  { code: "leverera", sv: "Leverera", en: "Deliver" },
  { code: "salja", sv: "Sälja", en: "Sell" },
] as const;

/** The activity's label in the locale ('sv-SE', 'en-US'); Swedish is the fallback, then the code. */
export function activityLabel(code: string, locale: string | undefined): string {
  const activity = ACTIVITIES.find((candidate) => candidate.code === code);
  return activity ? activity[locale?.startsWith("en") ? "en" : "sv"] : code;
}
