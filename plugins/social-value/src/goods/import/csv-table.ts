import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { decode } from "iconv-lite";
import { type Cell, FileRefusal, RowCollector, TABLE_LIMITS, type TableRow } from "./table";

const SLICE = 64 * 1024;
const DELIMITERS = [";", ",", "\t"] as const;
/** What no text has: a file of another kind, or in another encoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\uFFFE\uFFFF]/;

/** The rows of a text file with separators, in UTF-8 or as an older Windows writes it. */
export async function csvTable(content: Buffer): Promise<TableRow[]> {
  const text = textOf(content);
  const parser = Readable.from(slices(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      bom: true,
      info: true,
      relax_column_count: true,
      max_record_size: TABLE_LIMITS.row,
      to: TABLE_LIMITS.rows_in_all + 1,
    }),
  );
  const collector = new RowCollector();
  let line = 0;
  try {
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      line += 1;
      collector.add({ line, cells: record.map(cellOf) });
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error, line + 1) : error;
  }
  return collector.rows;
}

/** What a spreadsheet would run; text of that kind has an apostrophe before it. */
const cellOf = (text: string): Cell => (/^\s*=/.test(text) ? { text, isFormula: true } : { text });

function textOf(content: Buffer): string {
  const text = utf8(content) ?? decode(content, "win1252");
  if (NOT_TEXT.test(text)) {
    throw new FileRefusal("file_not_text");
  }
  return text;
}

function utf8(content: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

function* slices(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += SLICE) {
    yield text.slice(start, start + SLICE);
  }
}

/** The separator that the headings have most of, outside quotation marks; a semicolon when in doubt. */
function delimiterOf(text: string): string {
  const [headings = ""] = text.split(/\r?\n|\r/, 1);
  const bare = headings.replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce<string>(
    (best, one) => (count(one) > count(best) ? one : best),
    DELIMITERS[0],
  );
}

function refusalOf(error: CsvError, line: number): FileRefusal {
  return new FileRefusal("file_broken", { line, detail: error.code });
}
