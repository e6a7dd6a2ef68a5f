import { parseHundredths } from "./hundredths";

/** A pasted price: an article number and öre with VAT, or null to take the price away. */
export interface PastedPrice {
  sku: string;
  price_minor: number | null;
}

/**
 * Prices pasted from a spreadsheet: a row each, the article number, then the price with VAT, with a
 * tab, a semicolon or spaces between; a dash takes a price away. `wrong` is the first row that cannot be read.
 */
export function parsePriceRows(text: string): { rows: PastedPrice[]; wrong: string | null } {
  const rows: PastedPrice[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") {
      continue;
    }
    const [, sku = "", price = ""] = /^(\S+?)(?:\s*[;\t]\s*|\s+)(\S.*)$/.exec(line) ?? [];
    const price_minor = /^[-–]$/.test(price) ? null : parseHundredths(price.replace(/\s*kr$/, ""));
    const isAway = /^[-–]$/.test(price);
    if (sku === "" || (!isAway && !price_minor)) {
      return { rows: [], wrong: line };
    }
    rows.push({ sku, price_minor });
  }
  return { rows, wrong: null };
}
