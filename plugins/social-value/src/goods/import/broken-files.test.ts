import fc from "fast-check";
import { encode } from "iconv-lite";
import { describe, expect, test } from "vitest";
import { type CheckedRow, checkRows } from "./check-rows";
import { readTable } from "./read-table";
import { FileRefusal, TABLE_LIMITS } from "./table";
import { TERMS } from "./testing/terms";
import { sheetOf, workbookOf, zipOf } from "./testing/zip";
import { FILE_WORDS, ROW_WORDS } from "./words";

const RUNS = 1_000;
const MEGABYTE = 1024 * 1024;

/** What is broken, and a file that is so. */
type Broken = [what: string, file: Buffer];

type Outcome = { refused: string } | { rows: CheckedRow[] };

async function check(file: Buffer): Promise<Outcome> {
  try {
    return { rows: checkRows(await readTable(file), TERMS) };
  } catch (error) {
    if (error instanceof FileRefusal) {
      return { refused: error.code };
    }
    throw error;
  }
}

const word = fc.stringMatching(/^[a-zåäö]{3,12}$/);
const delimiter = fc.constantFrom(";", ",", "\t");
const csv = (rows: readonly (readonly string[])[], mark = ";") =>
  rows.map((row) => row.join(mark)).join("\r\n");
const HEAD = ["Namn", "Pris"];
const sheet = (rows: readonly (readonly string[])[]) => workbookOf(sheetOf(rows));
/** Either kind of file of the same rows. */
const either = fc.constantFrom(
  (rows: readonly (readonly string[])[]) => Buffer.from(csv(rows), "utf8"),
  (rows: readonly (readonly string[])[]) => Buffer.from(`\uFEFF${csv(rows)}`, "utf8"),
  (rows: readonly (readonly string[])[]) => encode(csv(rows), "win1252"),
  sheet,
);

/** A workbook with many cells that all point at one long text. */
const pointing = (text: string, rows: number, cells: number) =>
  workbookOf(
    sheetOf([HEAD]).replace(
      "</sheetData>",
      `${`<row>${'<c t="s"><v>0</v></c>'.repeat(cells)}</row>`.repeat(rows)}</sheetData>`,
    ),
    [{ name: "xl/sharedStrings.xml", content: Buffer.from(`<sst><si><t>${text}</t></si></sst>`) }],
  );
const MOST = TABLE_LIMITS.cell;

const big = Buffer.alloc(40 * MEGABYTE, 0x20);
const wrongPrice = fc.constantFrom(
  "-5",
  "0",
  "−12,50",
  "gratis",
  "1,2,3",
  "1e5",
  "49,999",
  "NaN",
  "",
);

const broken: fc.Arbitrary<Broken> = fc.oneof(
  fc
    .tuple(either, word, wrongPrice)
    .map(
      ([file, name, price]): Broken => [
        "a price that is none, or not positive",
        file([HEAD, [name, price]]),
      ],
    ),
  fc
    .tuple(either, word, fc.constantFrom("=1+1", '=HYPERLINK("x")', "=A1"))
    .map(([file, name, formula]): Broken => ["a formula", file([HEAD, [name, formula]])]),
  fc.tuple(either, word, fc.stringMatching(/^[a-z]{3,9}$/)).map(
    ([file, name, handle]): Broken => [
      "two rows of one address",
      file([
        [...HEAD, "Adress"],
        [name, "10", handle],
        [`${name}a`, "11", handle],
      ]),
    ],
  ),
  fc
    .tuple(either, word)
    .map(
      ([file, name]): Broken => ["two rows of one name", file([HEAD, [name, "10"], [name, "11"]])],
    ),
  fc.tuple(either, word, word).map(
    ([file, name, other]): Broken => [
      "a heading that nobody knows",
      file([
        [...HEAD, `x${other}`],
        [name, "10", "?"],
      ]),
    ],
  ),
  fc.tuple(either, word).map(([file, name]): Broken => ["no headings", file([[name, "10"]])]),
  fc.tuple(either).map(([file]): Broken => ["headings alone", file([HEAD])]),
  fc
    .tuple(word, delimiter)
    .map(
      ([name, mark]): Broken => [
        "a quotation mark that is not closed",
        Buffer.from(csv([HEAD, [`"${name}`, "10"]], mark), "utf8"),
      ],
    ),
  fc
    .uint8Array({ minLength: 1, maxLength: 400 })
    .map((bytes): Broken => ["no file of any kind", Buffer.concat([Buffer.from([0]), bytes])]),
  word.map(
    (name): Broken => ["UTF-16", Buffer.from(`\uFEFF${csv([HEAD, [name, "10"]])}`, "utf16le")],
  ),
  fc
    .tuple(word, fc.constantFrom(0x81, 0x8d, 0x90, 0x9d))
    .map(
      ([name, byte]): Broken => [
        "letters of no encoding",
        Buffer.concat([Buffer.from(csv([HEAD, [name, "10"]])), Buffer.from([byte])]),
      ],
    ),
  fc.tuple(word, fc.double({ min: 0.05, max: 0.95, noNaN: true })).map(([name, at]): Broken => {
    const whole = sheet([HEAD, [name, "10"]]);
    return ["half a workbook", whole.subarray(0, Math.max(5, Math.floor(whole.length * at)))];
  }),
  word.map(
    (name): Broken => [
      "a workbook whose XML is not whole",
      workbookOf(sheetOf([HEAD, [name, "10"]]).replace("</sheetData>", "")),
    ],
  ),
  fc
    .tuple(
      word,
      fc.constantFrom("&#0;", "&#8;", "&#31;", "&#55357;", "&#57054;", "\u0000", "\u0007"),
    )
    .map(
      ([name, letter]): Broken => [
        "a letter that no text has",
        workbookOf(sheetOf([HEAD, [`${name}LETTER${name}`, "10"]]).replace("LETTER", letter)),
      ],
    ),
  fc
    .tuple(
      fc.constantFrom("", "x"),
      fc.constantFrom(" ", "y"),
      fc.constantFrom("", "z"),
      fc.integer({ min: MOST, max: 4 * MOST }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 70 }),
    )
    .map(
      ([first, fill, last, letters, rows, cells]): Broken => [
        "many cells that point at one long text",
        pointing(`${first}${fill.repeat(letters)}${last}`, rows, cells),
      ],
    ),
  word.map(
    (name): Broken => [
      "a zip file of something else",
      zipOf([{ name: `${name}.txt`, content: Buffer.from(name) }]),
    ],
  ),
  word.map(
    (name): Broken => [
      "a workbook that defines words of its own",
      workbookOf(
        `<!DOCTYPE x [<!ENTITY a "${name}">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>`,
      ),
    ],
  ),
  fc.constant(null).map((): Broken => ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex")]),
  fc.constant(null).map((): Broken => ["an empty file", Buffer.alloc(0)]),
);

/** Made once: they are large to make, and refused by their sizes. */
const LARGE: Broken[] = [
  ["more bytes than a file may have", Buffer.alloc(TABLE_LIMITS.bytes + 1, 0x61)],
  [
    "more rows than a file may have",
    Buffer.from(csv([HEAD, ...Array.from({ length: 5_001 }, (_, i) => [`n${i}`, "10"])])),
  ],
  [
    "a workbook with more rows than it may have",
    sheet([HEAD, ...Array.from({ length: 5_001 }, (_, i) => [`n${i}`, "10"])]),
  ],
  [
    "more empty rows than a workbook may have",
    workbookOf(sheetOf([HEAD]).replace("</sheetData>", `${"<row/>".repeat(30_000)}</sheetData>`)),
  ],
  ["more empty rows than a file may have", Buffer.from(`Namn;Pris${"\r\n".repeat(30_000)}`)],
  ["a workbook of one long text", pointing("a".repeat(2 * MEGABYTE), 5_000, 2)],
  ["a workbook of one long text in whole rows", pointing("a".repeat(2 * MEGABYTE), 5_000, 60)],
  ["a workbook of many spaces", pointing(" ".repeat(2 * MEGABYTE), 15_000, 20)],
  ["a workbook of many spaces before a letter", pointing(`${" ".repeat(MEGABYTE)}a`, 5_000, 6)],
  ["a row without end", Buffer.from(`Namn;Pris\r\n"${"a".repeat(300_000)}";10`)],
  ["more columns than it may have", Buffer.from(csv([[...HEAD, ...Array(80).fill("x")]]))],
  [
    "a workbook that says that it is large",
    workbookOf("<worksheet/>", [
      { name: "a", content: big },
      { name: "b", content: big },
    ]),
  ],
  [
    "a workbook that is larger than it says",
    workbookOf("<worksheet/>", [{ name: "xl/sharedStrings.xml", content: big, declared: 100 }]),
  ],
  [
    "a workbook that is larger than it says, in its sheet",
    zipOf([
      { name: "xl/workbook.xml", content: Buffer.from("<workbook/>") },
      { name: "xl/worksheets/sheet1.xml", content: big, declared: 100 },
    ]),
  ],
];

/** Refused as a whole, or row by row, each time in words that somebody can act on; nothing can be made. */
function expectClear(what: string, outcome: Outcome): void {
  if ("refused" in outcome) {
    expect(FILE_WORDS, what).toHaveProperty(outcome.refused);
    return;
  }
  const wrong = outcome.rows.filter(({ issues }) => issues.length > 0);
  expect(wrong.length, what).toBeGreaterThan(0);
  for (const { listing, line, issues } of wrong) {
    expect(listing, what).toBeNull();
    expect(line).toBeGreaterThan(1);
    for (const { code, message } of issues) {
      expect(ROW_WORDS, what).toHaveProperty(code);
      expect(message.sv && message.en && !/[{}]/.test(message.sv + message.en), what).toBe(true);
    }
  }
}

describe("broken spreadsheets", () => {
  test(`${RUNS} of them each get a clear error, in little memory`, async () => {
    const before = process.memoryUsage().heapUsed;
    let highest = 0;
    await fc.assert(
      fc.asyncProperty(broken, async ([what, file]) => {
        expectClear(what, await check(file));
        highest = Math.max(highest, process.memoryUsage().heapUsed);
      }),
      { numRuns: RUNS },
    );
    expect(highest - before).toBeLessThan(200 * MEGABYTE);
  }, 15_000);

  test.each(["99999999999", "1.5", "-3", "1e3", "0", "1048577", "x"])(
    "a row that is numbered %s is counted",
    async (number) => {
      const file = workbookOf(
        sheetOf([HEAD, ["burk", "gratis"]]).replace("</row><row>", `</row><row r="${number}">`),
      );
      expect(await check(file)).toMatchObject({ rows: [{ line: 2 }] });
    },
  );

  test.each(LARGE)(
    "%s",
    async (what, file) => {
      const before = process.memoryUsage();
      expectClear(what, await check(file));
      const after = process.memoryUsage();
      // With what has not been swept up yet: far below what such a file would take whole.
      expect(after.heapUsed - before.heapUsed).toBeLessThan(192 * MEGABYTE);
      expect(after.external - before.external).toBeLessThan(192 * MEGABYTE);
    },
    15_000,
  );
});
