import { encode } from "iconv-lite";
import { describe, expect, test } from "vitest";
import { exportRow, headingRow } from "../export-rows";
import { sheetFile } from "../files";
import { checkRows, refuseTaken } from "./check-rows";
import { readTable } from "./read-table";
import { TERMS } from "./testing/terms";

const check = async (file: Buffer) => checkRows(await readTable(file), TERMS);
const csv = (...lines: string[]) => Buffer.from(lines.join("\r\n"), "utf8");

describe("rows that are right", () => {
  test("a name and a price are enough where there is one chain", async () => {
    const [row] = await check(csv("Namn;Pris", "Ljunghonung från Åbo;1 249,50 kr"));
    expect(row?.issues).toEqual([]);
    expect(row?.listing).toMatchObject({
      title: "Ljunghonung från Åbo",
      handle: "ljunghonung-fran-abo-exempelbiet",
      vat_class: "standard",
      value_chain_id: "chain_1",
      sales_channel_ids: ["sc_web"],
      variants: [{ price_minor: 124_950, stock: 0, content_milli: null }],
    });
  });

  test("every column, in English and with commas", async () => {
    const [row] = await check(
      csv(
        "Name,Price,Story,VAT,In stock,Weight,Content,Unit,Value chain,Channels,Material,Care,Allergens,Exception from withdrawal,Article number,Address",
        'Honey,89.5,"Two\nlines",food,12,500,0.35,kg,honung,"Torget; Webbutiken",Glass,Cool,Pollen,Perishable,H-1,honey',
      ),
    );
    expect(row?.listing).toEqual({
      title: "Honey",
      handle: "honey",
      story: "Two\nlines",
      vat_class: "food",
      value_chain_id: "chain_1",
      sales_channel_ids: ["sc_torg", "sc_web"],
      material: "Glass",
      care: "Cool",
      allergens: "Pollen",
      withdrawal_exception: "perishable",
      content_unit: "kg",
      options: [],
      variants: [
        {
          options: {},
          sku: "H-1",
          price_minor: 8_950,
          weight_grams: 500,
          stock: 12,
          content_milli: 350,
        },
      ],
    });
  });

  test.each([
    ["UTF-8", Buffer.from("Namn;Pris\nRödlök;10", "utf8")],
    ["UTF-8 with its mark", Buffer.from("\uFEFFNamn;Pris\nRödlök;10", "utf8")],
    ["Windows-1252", encode("Namn;Pris\nRödlök;10", "win1252")],
    ["tabs between", Buffer.from("Namn\tPris\nRödlök\t10", "utf8")],
  ])("in %s", async (_name, file) => {
    expect((await check(file))[0]?.listing?.title).toBe("Rödlök");
  });
});

test("a row's verdict names line and column", async () => {
  const rows = await check(csv("Namn;Pris;Moms", "A;10;", "", "B;-3;guld"));
  expect(rows[1]).toMatchObject({
    line: 4,
    listing: null,
    issues: [
      { column: "price", code: "price_not_positive" },
      { column: "vat", code: "choice_unknown" },
    ],
  });
});

test("what other goods have already is refused by the column that says it", async () => {
  const rows = await check(csv("Namn;Pris;Artikelnummer;Adress", "A;1;X1;", "B;1;;bi", "C;1;;"));
  const taken = {
    handles: new Set(["a-exempelbiet", "bi"]),
    ...{ skus: new Set(["X1"]), titles: new Set(["c"]) },
  };
  const codes = refuseTaken(rows, taken, TERMS).map(({ issues }) => issues.map(({ code }) => code));
  expect(codes).toEqual([["title_taken", "sku_taken"], ["handle_taken"], ["title_taken"]]);
});

describe("what is exported", () => {
  const goods = {
    ...{ title: "=1+1", handle: "ett", story: "- ett\n- två", vat_class: "food" as const },
    ...{ value_chain_id: "chain_1", sales_channel_ids: ["sc_torg"], material: "@SUM(A1)" },
    ...{ care: "", allergens: "'quoted'", withdrawal_exception: "made_to_order" as const },
    ...{ content_unit: "l" as const, options: [] },
  };
  const variant = {
    ...{ title: "Standard", options: {}, sku: "+46", price_minor: 12_345, weight_grams: 7 },
    ...{ stock: 3, content_milli: 1_500 },
  };
  const names = {
    chains: new Map([["chain_1", "Honungskedjan"]]),
    channels: new Map([["sc_torg", "Torget"]]),
  };

  test.each([
    ["csv", "sv"],
    ["csv", "en"],
    ["xlsx", "sv"],
    ["xlsx", "en"],
  ] as const)("as %s in %s comes back as it was, and runs nothing", async (type, language) => {
    const rows = [headingRow(language), exportRow(goods, variant, names, language)];
    const file = await sheetFile(type, "Varor", rows);
    if (type === "csv") {
      expect(file.toString("utf8")).not.toMatch(/(^|;|")[=+@]/m);
    }
    const [row] = await check(file);
    expect(row).toMatchObject({
      issues: [],
      listing: {
        ...goods,
        variants: [
          { price_minor: 12_345, weight_grams: 7, stock: 3, content_milli: 1_500, sku: "+46" },
        ],
      },
    });
  });
});
