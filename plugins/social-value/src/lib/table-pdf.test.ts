import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { type PdfTable, tablePdf } from "./table-pdf";

/** The text of each page, as a reader that we did not write finds it. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { promise } = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const doc = await promise;
  const pages: string[] = [];
  for (let number = 1; number <= doc.numPages; number += 1) {
    const { items } = await (await doc.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join("|"));
  }
  return pages;
}

const table = (rows: PdfTable["rows"]): PdfTable => ({
  title: "Avräkning för Åkerbärets kök",
  facts: [["Betalas till", "Älgört & Öl"]],
  columns: [
    { label: "Vad", share: 0.7 },
    { label: "Belopp", share: 0.3 },
  ],
  rows,
  total: ["Summa", 123_456n],
  below: [["Moms 25 %", -50n]],
  footer: "Sidfot på varje sida",
  created_at: new Date("2026-11-24T12:00:00Z"),
});

describe("tablePdf", () => {
  test("shows Swedish letters, amounts, sum and what stands around", async () => {
    const [page] = await pagesOf(await tablePdf(table([["Blåbärssylt på glas", 1250n]])));
    for (const text of [
      "Avräkning för Åkerbärets kök",
      "Älgört & Öl",
      "Blåbärssylt på glas",
      "12,50",
      "1234,56",
      "Moms 25 %: -0,50 kr",
      "Sidfot på varje sida",
    ]) {
      expect(page).toContain(text);
    }
  });

  test("goes on over pages, with every row once and the heading on each page", async () => {
    const rows = Array.from({ length: 130 }, (_, n): [string, bigint] => [`rad ${n};`, BigInt(n)]);
    const pages = await pagesOf(await tablePdf(table(rows)));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.length).toBeLessThan(8);
    for (const page of pages) {
      expect(page).toContain("Sidfot på varje sida");
      expect(page).toContain("Belopp");
    }
    const all = pages.join("|");
    for (const [text] of rows) {
      expect(all.split(text)).toHaveLength(2);
    }
  });

  test("signs that the font lacks do no harm", async () => {
    const [page] = await pagesOf(await tablePdf(table([["Mössa → 😀", 0n]])));
    expect(page).toContain("Mössa ? ?");
  });

  test("is the same each time that it is made", async () => {
    const make = async () => (await tablePdf(table([["a", 1n]]))).toString("latin1");
    expect(await make()).toBe(await make());
  });
});
