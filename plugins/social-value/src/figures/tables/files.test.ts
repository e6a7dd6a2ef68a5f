import readXlsxFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { csvOf, safeText } from "./csv";
import type { FigureTable } from "./figure-table";
import { xlsxOf } from "./xlsx";

const TABLE: FigureTable = {
  name: "insteg-overview-2026-11",
  title: "Månaden i översikt",
  facts: [["Period", "2026-11"]],
  columns: [
    { label: "Företag", unit: "text" },
    { label: "Gap", unit: "kronor" },
    { label: "Täckning, %", unit: "percent" },
    { label: "Räcker, månader", unit: "months" },
    { label: "Platser", unit: "count" },
  ],
  rows: [
    ['=HYPERLINK("http://x";"y")', -123_45, 84_50, 25, 3],
    ["Väv & spinn; AB", 1_000_000_00, null, null, 0],
  ],
};

describe("a table as CSV", () => {
  test("is as a Swedish spreadsheet reads it, and no text is a formula", () => {
    expect(csvOf(TABLE, "sv-SE").split("\r\n")).toEqual([
      "\ufeffMånaden i översikt",
      "Period;2026-11",
      "",
      "Företag;Gap;Täckning, %;Räcker, månader;Platser",
      '"\'=HYPERLINK(""http://x"";""y"")";-123,45;84,50;2,5;3',
      '"Väv & spinn; AB";1000000,00;;;0',
      "",
    ]);
  });

  test("in English has commas and points", () => {
    const [, , , labels, , last] = csvOf(TABLE, "en-US").split("\r\n");
    expect(labels).toBe('Företag,Gap,"Täckning, %","Räcker, månader",Platser');
    expect(last).toBe("Väv & spinn; AB,1000000.00,,,0");
  });

  test.each(["=1+1", "+46", "-1", "@SUM", "\tx", "\rx", "＝1"])("%j is made a text", (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });
});

test("a table as a workbook has texts as texts and amounts in kronor", async () => {
  const sheets = await readXlsxFile(await xlsxOf(TABLE));
  const rows = sheets[0]?.data;
  expect(rows?.slice(-3)).toEqual([
    ["Företag", "Gap", "Täckning, %", "Räcker, månader", "Platser"],
    ['=HYPERLINK("http://x";"y")', -123.45, 0.845, 2.5, 3],
    ["Väv & spinn; AB", 1_000_000, null, null, 0],
  ]);
});
