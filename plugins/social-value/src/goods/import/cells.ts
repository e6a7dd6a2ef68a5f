import { DomainError, parseMinor } from "@insteg/domain";
import { CHOICES, type Choice, type Column, choiceOf } from "./columns";
import type { Cell } from "./table";
import type { RowProblem } from "./words";

export interface CellProblem {
  column: Column;
  code: RowProblem;
  data: Record<string, string | number>;
}

/** What no text has, and what a database refuses; lines may break in a text. */
const NOT_IN_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;
/** The longest that a message repeats of a cell. */
const LONGEST_QUOTE = 40;

/** Reads one row's cells by their columns, and keeps what is wrong with them. */
export class RowReader {
  readonly problems: CellProblem[] = [];

  constructor(private readonly cells: ReadonlyMap<Column, Cell>) {}

  /** A cell's text, at most so long. */
  text(column: Column, most: number): string {
    const cell = this.cells.get(column);
    if (cell?.isFormula) {
      this.refuse(column, "formula");
      return "";
    }
    const text = plain(cell?.text ?? "");
    if (text.length > most) {
      this.refuse(column, "too_long", { most });
      return "";
    }
    if (NOT_IN_TEXT.test(text)) {
      this.refuse(column, "letters_unreadable");
      return "";
    }
    return text;
  }

  /** A text on one line. */
  line(column: Column, most: number): string {
    return this.text(column, most).replace(/\s+/g, " ");
  }

  required(column: Column, most: number): string {
    const before = this.problems.length;
    const text = this.line(column, most);
    if (!text && this.problems.length === before) {
      this.refuse(column, "required");
    }
    return text;
  }

  /** Kronor as öre, more than nothing. */
  price(column: Column, most_minor: number): number | null {
    const text = this.required(column, 60);
    if (!text) {
      return null;
    }
    const minor = decimalOf(text.replace(/\s*(?:kr|sek|:-)\.?$/i, ""), 2);
    if (minor === null || minor > BigInt(most_minor)) {
      this.refuse(column, "price_invalid", { value: quoted(text) });
      return null;
    }
    if (minor <= 0n) {
      this.refuse(column, "price_not_positive");
      return null;
    }
    return Number(minor);
  }

  /** A whole number of thousandths when `digits` is 3, of pieces when it is 0; null for an empty cell. */
  number(
    column: Column,
    { least, most, digits = 0 }: { least: number; most: number; digits?: number },
  ): number | null {
    const text = this.line(column, 60);
    if (!text) {
      return null;
    }
    const value = decimalOf(text, digits);
    if (value === null || value < BigInt(least) || value > BigInt(most)) {
      const scale = 10 ** digits;
      const limits = { least: least / scale, most: most / scale };
      this.refuse(column, "number_invalid", { value: quoted(text), ...limits });
      return null;
    }
    return Number(value);
  }

  /** One of few words, as its code; null for an empty cell. */
  choice(column: Column & Choice): string | null {
    const text = this.line(column, 200);
    if (!text) {
      return null;
    }
    const code = choiceOf(column, text);
    if (!code) {
      const choices = Object.values(CHOICES[column].sv).join(", ");
      this.refuse(column, "choice_unknown", { value: quoted(text), choices });
    }
    return code;
  }

  refuse(column: Column, code: RowProblem, data: CellProblem["data"] = {}): void {
    this.problems.push({ column, code, data });
  }
}

/** An apostrophe before what would be a formula is how a spreadsheet says that it is text. */
function plain(text: string): string {
  return text.trim().replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "");
}

/**
 * A number as people write it, "1 249,50" or "1249.5", in so many decimals' units; null for what is none
 * or has more decimals.
 */
function decimalOf(text: string, digits: number): bigint | null {
  const number = text
    .replace(/[\s\u00A0\u202F]/g, "")
    .replace(",", ".")
    .replace(/^−/, "-");
  const match = /^-?\d{1,12}(?:\.(\d+))?$/.exec(number);
  if (!match || (match[1] ?? "").replace(/0+$/, "").length > digits) {
    return null;
  }
  try {
    return parseMinor(number, digits);
  } catch (error) {
    if (error instanceof DomainError) {
      return null;
    }
    throw error;
  }
}

export function quoted(text: string): string {
  // Cut between letters, never within one.
  const cut = text.slice(0, LONGEST_QUOTE).replace(/\p{Cs}$/u, "");
  return text.length > LONGEST_QUOTE ? `${cut}…` : text;
}
