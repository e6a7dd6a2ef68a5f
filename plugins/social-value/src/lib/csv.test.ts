import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { csvOf, decimalOf } from "./csv";

/** Reads what csvOf writes, by the rules of RFC 4180 with semicolons. */
function cellsOf(csv: string): string[][] {
  const cells: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^;\r\n"]*)(;|\r\n)/gy;
  for (const [, cell = "", end] of csv.slice(1).matchAll(pattern)) {
    cells.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") {
      cells.push([]);
    }
  }
  return cells.slice(0, -1);
}

describe("csvOf", () => {
  it("gives every text back, whatever is in it", () => {
    const text = fc.string({ unit: fc.constantFrom(..."aå;\"\n\r,'=+-@\t 0".split("")) });
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const read = cellsOf(csvOf(rows));
          expect(read).toEqual(
            rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))),
          );
        },
      ),
    );
  });

  test("no cell begins a formula", () => {
    for (const attack of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]) {
      expect(cellsOf(csvOf([[attack]]))[0]?.[0]).toBe(`'${attack}`);
    }
  });

  test("amounts are numbers to a Swedish spreadsheet", () => {
    expect(csvOf([["å", 123_450n, null, -5n]])).toBe('\uFEFF"å";1234,50;;-0,05\r\n');
    expect(decimalOf(-12_345n)).toBe("-123,45");
  });
});
