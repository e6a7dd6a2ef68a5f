import { words } from "../localised";

export const colour = words("Färg", "Colour");
export const size = words("Storlek", "Size");
export const pack = words("Förpackning", "Pack");
export const grind = words("Malning", "Grind");
export const wood = words("Träslag", "Wood");
export const kind = words("Sort", "Kind");
export const serves = words("Räcker till", "Serves");

/**
 * Option values that are words, Swedish -> English. Values that read the same in both languages
 * ("500 g", "70 × 140 cm", "S") are not listed.
 */
const englishValues: Record<string, string> = {
  Naturvit: "Natural white",
  Ljusgrå: "Light grey",
  Mörkgrå: "Dark grey",
  Krappröd: "Madder red",
  Vejdeblå: "Woad blue",
  Björkgul: "Birch yellow",
  Lavbrun: "Lichen brown",
  Mossgrön: "Moss green",
  Blommig: "Floral",
  Randig: "Striped",
  Rutig: "Checked",
  Jeansblå: "Denim blue",
  Svart: "Black",
  Linnevit: "Linen white",
  Blandade: "Mixed",
  Björk: "Birch",
  Ask: "Ash",
  Al: "Alder",
  Ek: "Oak",
  Liten: "Small",
  Mellan: "Medium",
  Stor: "Large",
  Standard: "Standard",
  "Hela bönor": "Whole beans",
  Bryggmalet: "Filter grind",
  "2-pack": "Set of 2",
  "3-pack": "Set of 3",
  "4-pack": "Set of 4",
  "6-pack": "Set of 6",
  Ängsblommor: "Meadow flowers",
  Kryddor: "Herbs",
  Grönsaker: "Vegetables",
  Vegetarisk: "Vegetarian",
  "Med fisk": "With fish",
  "10 personer": "10 people",
  "20 personer": "20 people",
};

const sameInBoth = /^(\d+(–\d+)?|[SML]|[\d,]+ (g|kg|ml|liter|cm|tum)|\d+ × \d+ cm)$/;

/** The English word of an option value; undefined if nobody has translated it. */
export const optionValueInEnglish = (value: string): string | undefined => {
  const english = englishValues[value];
  if (english !== undefined) return english;
  if (!sameInBoth.test(value)) return undefined;
  return value.replace(",", ".").replace("liter", "litre").replace("tum", "inch");
};
