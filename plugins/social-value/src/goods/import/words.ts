import type { Language } from "./columns";
import type { FileProblem } from "./table";

/** What may be wrong with a cell or a row. */
export type RowProblem =
  | "required"
  | "too_long"
  | "letters_unreadable"
  | "formula"
  | "price_invalid"
  | "price_not_positive"
  | "number_invalid"
  | "choice_unknown"
  | "chain_unknown"
  | "chain_ambiguous"
  | "channel_unknown"
  | "channel_not_taking"
  | "channel_left"
  | "unit_without_content"
  | "content_without_unit"
  | "handle_format"
  | "handle_twice"
  | "handle_taken"
  | "title_twice"
  | "title_taken"
  | "sku_twice"
  | "sku_taken"
  | "making_failed";

type Values = Record<string, string | number>;
type Words = Record<Language, string>;

/** `{name}` is put in from the problem's own data. */
export const ROW_WORDS: Record<RowProblem, Words> = {
  required: { sv: "Fyll i cellen.", en: "Fill in the cell." },
  too_long: {
    sv: "Texten är för lång: högst {most} tecken.",
    en: "The text is too long: {most} letters at most.",
  },
  letters_unreadable: {
    sv: "Texten har tecken som inte går att läsa. Skriv om den.",
    en: "The text has letters that cannot be read. Write it anew.",
  },
  formula: {
    sv: "Här står en formel. Skriv in värdet i stället (kopiera och klistra in som värde).",
    en: "This is a formula. Write its value instead (copy, and paste as value).",
  },
  price_invalid: {
    sv: "”{value}” är inget pris. Skriv till exempel 89 eller 89,50.",
    en: "“{value}” is no price. Write 89 or 89.50, say.",
  },
  price_not_positive: {
    sv: "Priset ska vara större än noll.",
    en: "The price must be more than nothing.",
  },
  number_invalid: {
    sv: "”{value}” är inget helt tal från {least} till {most}.",
    en: "“{value}” is no whole number from {least} to {most}.",
  },
  choice_unknown: {
    sv: "”{value}” går inte att välja. Skriv något av: {choices}.",
    en: "“{value}” cannot be chosen. Write one of: {choices}.",
  },
  chain_unknown: {
    sv: "Ni har inget steg i värdekedjan ”{value}”. Skriv någon av: {choices}.",
    en: "You have no stage in the value chain “{value}”. Write one of: {choices}.",
  },
  chain_ambiguous: {
    sv: "Ni är med i flera värdekedjor. Skriv vilken: {choices}.",
    en: "You are part of several value chains. Write which: {choices}.",
  },
  channel_unknown: {
    sv: "Kanalen ”{value}” finns inte. Skriv någon av: {choices}.",
    en: "There is no channel “{value}”. Write one of: {choices}.",
  },
  channel_not_taking: {
    sv: "Ni säljer inte i kanalen ”{value}”. Skriv någon av: {choices}.",
    en: "You do not sell in the channel “{value}”. Write one of: {choices}.",
  },
  channel_left: {
    sv: "En av kanalerna tar inte längre era varor. Ta bort den och försök igen.",
    en: "One of the channels does not take your goods any more. Remove it and try again.",
  },
  unit_without_content: {
    sv: "Skriv också hur mycket varan innehåller, till exempel 0,35.",
    en: "Write how much the goods contain too, such as 0.35.",
  },
  content_without_unit: {
    sv: "Skriv också enheten: kg, l eller st.",
    en: "Write the unit too: kg, l or pc.",
  },
  handle_format: {
    sv: "En adress har bara små bokstäver a–z, siffror och bindestreck.",
    en: "An address has small letters a–z, digits and hyphens only.",
  },
  handle_twice: {
    sv: "Adressen står redan på rad {first}.",
    en: "The address stands in row {first} already.",
  },
  handle_taken: {
    sv: "Adressen ”{value}” används redan av en annan vara.",
    en: "The address “{value}” is used by other goods already.",
  },
  title_twice: {
    sv: "Namnet står redan på rad {first}. Två varor behöver olika namn.",
    en: "The name stands in row {first} already. Two goods need different names.",
  },
  title_taken: {
    sv: "Ni har redan en vara som heter så. Byt namn, eller ta bort raden.",
    en: "You have goods of that name already. Change the name, or remove the row.",
  },
  sku_twice: {
    sv: "Artikelnumret står redan på rad {first}.",
    en: "The article number stands in row {first} already.",
  },
  sku_taken: {
    sv: "Artikelnumret ”{value}” används redan.",
    en: "The article number “{value}” is used already.",
  },
  making_failed: {
    sv: "Raden gick inte att lägga in. Försök igen.",
    en: "The row could not be made. Try again.",
  },
};

export const FILE_WORDS: Record<FileProblem, Words> = {
  file_empty: { sv: "Filen är tom.", en: "The file is empty." },
  file_too_large: {
    sv: "Filen är för stor: högst 10 MB.",
    en: "The file is too large: 10 MB at most.",
  },
  file_unpacks_too_large: {
    sv: "Arbetsboken är för stor när den packas upp. Spara bara bladet med varorna.",
    en: "The workbook is too large when it is unpacked. Save the sheet with the goods alone.",
  },
  file_broken: {
    sv: "Filen är skadad och går inte att läsa. Spara den på nytt och försök igen.",
    en: "The file is damaged and cannot be read. Save it anew and try again.",
  },
  file_old_excel: {
    sv: "Filen är i ett äldre format eller låst med lösenord. Spara den som .xlsx utan lösenord.",
    en: "The file is of an older kind or locked by a password. Save it as .xlsx without one.",
  },
  file_not_text: {
    sv: "Filen är inget kalkylblad. Välj en .csv- eller .xlsx-fil.",
    en: "The file is no spreadsheet. Choose a .csv or .xlsx file.",
  },
  file_without_rows: {
    sv: "Filen har inga varor under rubrikraden.",
    en: "The file has no goods below the headings.",
  },
  too_many_rows: {
    sv: "Filen har för många rader: högst {most} varor åt gången.",
    en: "The file has too many rows: {most} goods at a time.",
  },
  too_many_empty_rows: {
    sv: "Filen har för många tomma rader. Kopiera varorna till ett nytt blad och spara det.",
    en: "The file has too many empty rows. Copy the goods to a new sheet and save that.",
  },
  row_too_long: {
    sv: "Rad {line} har för mycket text. Korta texten på raden.",
    en: "Row {line} has too much text. Shorten the text of that row.",
  },
  too_many_columns: {
    sv: "Filen har för många kolumner: högst {most}.",
    en: "The file has too many columns: {most} at most.",
  },
  headings_missing: {
    sv: "Första raden ska ha rubrikerna ”Namn” och ”Pris”. Utgå från mallen.",
    en: "The first row must have the headings “Name” and “Price”. Begin with the template.",
  },
  heading_unknown: {
    sv: "Vi känner inte igen rubriken ”{heading}”. Ta bort kolumnen, eller använd mallens rubrik.",
    en: "We do not know the heading “{heading}”. Remove the column, or use the template's heading.",
  },
  heading_twice: {
    sv: "Rubriken ”{heading}” står två gånger.",
    en: "The heading “{heading}” stands twice.",
  },
};

/** A problem's words in both languages. */
export function wordsOf(words: Words, values: Values): Words {
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  return { sv: filled(words.sv), en: filled(words.en) };
}
