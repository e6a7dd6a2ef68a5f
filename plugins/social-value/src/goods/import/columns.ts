/** The columns of a spreadsheet of goods, in the order of the template. */
export const COLUMNS = [
  "title",
  "price",
  "story",
  "vat",
  "stock",
  "weight",
  "content",
  "unit",
  "chain",
  "channels",
  "material",
  "care",
  "allergens",
  "exception",
  "sku",
  "handle",
] as const;
export type Column = (typeof COLUMNS)[number];

export const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a column is called; a file may be in either language. What stands in parentheses is a help. */
export const HEADINGS: Record<Language, Record<Column, string>> = {
  sv: {
    title: "Namn",
    price: "Pris (kr, med moms)",
    story: "Berättelse",
    vat: "Moms",
    stock: "Antal i lager",
    weight: "Vikt (gram)",
    content: "Innehåll",
    unit: "Enhet (kg, l eller st)",
    chain: "Värdekedja",
    channels: "Kanaler",
    material: "Material",
    care: "Skötsel",
    allergens: "Allergener",
    exception: "Undantag från ångerrätten",
    sku: "Artikelnummer",
    handle: "Adress",
  },
  en: {
    title: "Name",
    price: "Price (SEK, with VAT)",
    story: "Story",
    vat: "VAT",
    stock: "In stock",
    weight: "Weight (grams)",
    content: "Content",
    unit: "Unit (kg, l or pc)",
    chain: "Value chain",
    channels: "Channels",
    material: "Material",
    care: "Care",
    allergens: "Allergens",
    exception: "Exception from withdrawal",
    sku: "Article number",
    handle: "Address",
  },
};

/** What a cell says where it chooses among few; the code itself is taken too. */
export const CHOICES = {
  vat: {
    sv: {
      standard: "Vanlig",
      food: "Livsmedel",
      serving: "Servering",
      culture: "Böcker och kultur",
      exempt: "Momsfri",
    },
    en: {
      standard: "Standard",
      food: "Food",
      serving: "Serving",
      culture: "Books and culture",
      exempt: "Exempt",
    },
  },
  unit: { sv: { kg: "kg", l: "l", st: "st" }, en: { kg: "kg", l: "l", st: "pc" } },
  exception: {
    sv: {
      perishable: "Förstörs snabbt",
      sealed_hygiene: "Bruten försegling",
      made_to_order: "Görs på beställning",
    },
    en: {
      perishable: "Perishable",
      sealed_hygiene: "Broken seal",
      made_to_order: "Made to order",
    },
  },
} as const;
export type Choice = keyof typeof CHOICES;

/** The code that a cell's word stands for, in either language; null for another word. */
export function choiceOf(choice: Choice, text: string): string | null {
  const words = folded(text);
  for (const language of LANGUAGES) {
    for (const [code, word] of Object.entries(CHOICES[choice][language])) {
      if (folded(code) === words || folded(word) === words) {
        return code;
      }
    }
  }
  return null;
}

/** The column that a heading names, in either language; null for another heading. */
export function columnOf(heading: string): Column | null {
  const words = folded(heading);
  return (
    COLUMNS.find((column) =>
      LANGUAGES.some(
        (language) => folded(HEADINGS[language][column]) === words || column === words,
      ),
    ) ?? null
  );
}

/** Letters of one size, without what stands in parentheses. */
export function folded(text: string): string {
  return text
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLocaleLowerCase("sv");
}
