import type { ShopLanguage } from "./locales";

/** Words of the trade that mean the same in a search; the English ones may be typed in the Swedish shop. */
const ALIKE: readonly (readonly string[])[] = [
  ["honung", "bihonung", "honey"],
  ["tröja", "jumper", "sweater"],
  ["mugg", "kopp", "cup", "mug"],
  ["filt", "pläd", "blanket", "throw"],
  ["sjal", "halsduk", "scarf", "shawl"],
  ["mössa", "luva", "beanie", "hat"],
  ["vante", "vantar", "handske", "handskar", "mittens", "gloves"],
  ["ull", "wool"],
  ["garn", "yarn"],
  ["lin", "linne", "linen"],
  ["tvål", "soap"],
  ["ljus", "stearinljus", "candle"],
  ["sylt", "marmelad", "jam"],
  ["saft", "cordial"],
  ["bröd", "limpa", "bread", "loaf"],
  ["kaka", "kakor", "småkaka", "småkakor", "cookie", "biscuit"],
  ["kaffe", "coffee"],
  ["te", "tea"],
  ["matta", "trasmatta", "rug"],
  ["kudde", "cushion", "pillow"],
  ["väska", "kasse", "bag", "tote"],
  ["skärbräda", "skärbräde", "chopping board", "cutting board"],
  ["skål", "bunke", "bowl"],
  ["bricka", "tray"],
  ["leksak", "leksaker", "toy"],
  ["grönsaker", "grönsak", "vegetables", "vegetable"],
  ["present", "gåva", "gift"],
  ["remake", "återbruk", "återbrukad", "upcycled"],
];

const WORDS_ALIKE = new Map<string, ReadonlySet<string>>();
for (const group of ALIKE) {
  for (const word of group) {
    WORDS_ALIKE.set(word, new Set(group));
  }
}

/** The last parts of the compounds that goods are named by, and the first parts that they begin with. */
const HEADS = (
  "bad bitar bräda bräde bröd bullar bulle burk bär duk filt garn grönsaker handduk honung hållare kaffe kaka kakor kasse kex " +
  "korg kort kruka kudde låda leksak limpa limpor lin ljus lykta matta mjöl mugg musli mössa olja ost pall plagg pläd saft sallad " +
  "salva sjal skål sockor spegel stol strumpor stuga sylt säck te tvål tröja tyg ull vaniljsås vante vantar vaxduk väska växt åter"
).split(" ");
const SHORTEST_REST = 2;

/** A text's words, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase("sv").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The parts of a Swedish compound that ends with a word of the trade: "ullfilt" → "ull", "filt". */
export function compoundParts(word: string): string[] {
  const head = HEADS.filter(
    (one) => word.endsWith(one) && word.length - one.length >= SHORTEST_REST,
  ).sort((a, b) => b.length - a.length)[0];
  if (!head) {
    return [];
  }
  const first = word.slice(0, -head.length);
  // The binding s is no part of the word.
  const bare = first.length > SHORTEST_REST + 1 && first.endsWith("s") ? first.slice(0, -1) : first;
  return [bare, head];
}

/** The word, the words that mean the same, and its endings that a search may leave out. */
function alike(word: string): Iterable<string> {
  return WORDS_ALIKE.get(word) ?? WORDS_ALIKE.get(word.replace(/(ar|or|er|en|n|s)$/, "")) ?? [];
}

/**
 * What else a text is to be found by: the parts of its compounds, and the words that mean the same as its
 * words and those parts. Kept in the document, so that it works alike in every search engine.
 */
export function alsoFoundBy(text: string, language: ShopLanguage): string {
  const own = new Set(wordsOf(text));
  const more = new Set<string>();
  for (const word of own) {
    const parts = language === "sv" ? compoundParts(word) : [];
    for (const part of [word, ...parts]) {
      for (const other of [part, ...alike(part)]) {
        if (!own.has(other)) {
          more.add(other);
        }
      }
    }
  }
  return [...more].join(" ");
}
