import type { Dimension } from "../../modules/funding/figures/dimensions";
import type { comparison } from "../comparison";
import type { CoverageMatrix } from "../coverage-matrix";
import type { flows } from "../flows";
import type { monthOverview } from "../month-overview";
import type { NamedFunding } from "../named-funding";
import type { NetworkPlace } from "../network-places";
import type { runways } from "../runways";
import type { SellerReportRow } from "../seller-report";
import type { shortfalls } from "../shortfalls";
import type { Cell, Column, FigureTable } from "./figure-table";
import { kindWord, type TableWords } from "./words";

type Body = Pick<FigureTable, "columns" | "rows">;
type Answer<Work extends (...rest: never[]) => Promise<unknown>> = Awaited<ReturnType<Work>>;

const text = (label: string): Column => ({ label, unit: "text" });
const kronor = (label: string): Column => ({ label, unit: "kronor" });
const percent = (label: string): Column => ({ label, unit: "percent" });
const count = (label: string): Column => ({ label, unit: "count" });

const placeColumns = (words: TableWords): Column[] =>
  [words.enterprise, words.place, words.kind, words.municipality].map(text);

const placeCells = (words: TableWords, place: NetworkPlace): Cell[] => [
  place.enterprise.name,
  place.name,
  kindWord(words, place.kind),
  place.municipality.name,
];

interface Amounts {
  cost_minor: number;
  public_support_minor: number;
  funded_minor: number;
  gap_minor: number;
  coverage_bp: number | null;
}

const amountColumns = (words: TableWords, suffix = ""): Column[] => [
  kronor(`${words.cost}${suffix}`),
  kronor(`${words.support}${suffix}`),
  kronor(`${words.funded}${suffix}`),
  kronor(`${words.gap}${suffix}`),
  percent(`${words.coverage}${suffix}`),
];

const amountCells = (amounts: Amounts): Cell[] => [
  amounts.cost_minor,
  amounts.public_support_minor,
  amounts.funded_minor,
  amounts.gap_minor,
  amounts.coverage_bp,
];

export function overviewTable(
  words: TableWords,
  { rows, total }: Answer<typeof monthOverview>,
): Body {
  return {
    columns: [...placeColumns(words), count(words.seats), ...amountColumns(words)],
    rows: [
      ...rows.map(({ place, figures }) => [
        ...placeCells(words, place),
        figures.occupied_seats,
        ...amountCells(figures),
      ]),
      [words.total, "", "", "", total.occupied_seats, ...amountCells(total)],
    ],
  };
}

export function coverageTable(words: TableWords, { rows, totals }: CoverageMatrix): Body {
  return {
    columns: [...placeColumns(words), text(words.month), ...amountColumns(words)],
    rows: [
      ...rows.flatMap(({ place, cells }) =>
        cells.map((cell) => [...placeCells(words, place), cell.month, ...amountCells(cell)]),
      ),
      ...totals.map((total) => [words.total, "", "", "", total.month, ...amountCells(total)]),
    ],
  };
}

export function flowsTable(words: TableWords, { rows, total_minor }: Answer<typeof flows>): Body {
  return {
    columns: [text(words.channel), text(words.chain), text(words.place), kronor(words.amount)],
    rows: [
      ...rows.map((way) => [way.channel.name, way.chain.name, way.place.name, way.amount_minor]),
      [words.total, "", "", total_minor],
    ],
  };
}

export function fundingTable(
  words: TableWords,
  by: readonly Dimension[],
  { rows, total_minor }: { rows: NamedFunding[]; total_minor: number },
): Body {
  const label = (dimension: Dimension) =>
    dimension === "place_kind" ? words.kind : words[dimension];
  return {
    columns: [...by.map((dimension) => text(label(dimension))), kronor(words.amount)],
    rows: [
      ...rows.map(({ keys, amount_minor }) => [
        ...by.map((dimension) => kindWord(words, keys[dimension]?.name ?? "")),
        amount_minor,
      ]),
      [...by.map((_, index) => (index === 0 ? words.total : "")), total_minor],
    ],
  };
}

export function shortfallsTable(words: TableWords, { rows }: Answer<typeof shortfalls>): Body {
  return {
    columns: [
      text(words.enterprise),
      text(words.place),
      kronor(words.gap),
      kronor(words.to_fill),
      text(words.product),
      text(words.variant),
      text(words.channel),
      kronor(words.price),
      kronor(words.contribution),
      count(words.pieces),
    ],
    rows: rows.flatMap((row) => {
      const places = row.places.map(({ place }) => place.name).join(", ");
      const own = [row.enterprise.name, places, row.gap_minor, row.to_fill_minor];
      const options = row.options.map((option) => [
        ...own,
        option.product.name,
        option.variant_title,
        option.channel.name,
        option.price_minor,
        option.contribution_minor,
        option.pieces,
      ]);
      return options.length > 0 ? options : [[...own, "", "", "", null, null, null]];
    }),
  };
}

export function runwaysTable(words: TableWords, { rows }: Answer<typeof runways>): Body {
  return {
    columns: [
      text(words.enterprise),
      kronor(words.reserve),
      kronor(words.need),
      kronor(words.rate),
      kronor(words.deficit),
      { label: words.runway, unit: "months" },
    ],
    rows: rows.map((row) => [
      row.enterprise.name,
      row.reserve_minor,
      row.need_minor,
      row.rate_minor,
      row.deficit_minor,
      row.runway_tenths ?? words.unlimited,
    ]),
  };
}

export function comparisonTable(words: TableWords, compared: Answer<typeof comparison>): Body {
  const { month, with_month, rows, total, with_total, change } = compared;
  const cells = (own: Amounts, other: Amounts, difference: Amounts): Cell[] =>
    [own, other, difference].flatMap(amountCells);
  return {
    columns: [
      ...placeColumns(words),
      ...amountColumns(words, ` ${month}`),
      ...amountColumns(words, ` ${with_month}`),
      ...amountColumns(words, ` (${words.change})`),
    ],
    rows: [
      ...rows.map((row) => [
        ...placeCells(words, row.place),
        ...cells(row.figures, row.with, row.change),
      ]),
      [words.total, "", "", "", ...cells(total, with_total, change)],
    ],
  };
}

export function sellersTable(words: TableWords, sellers: readonly SellerReportRow[]): Body {
  const quarters = [1, 2, 3, 4].map((quarter) => `${words.quarter} ${quarter}`);
  return {
    columns: [
      text(words.seller),
      text(words.organisation_number),
      text(words.municipality),
      ...[...quarters, words.year].flatMap((period) => [
        kronor(`${words.consideration}, ${period}`),
        kronor(`${words.fees}, ${period}`),
        count(`${words.sales}, ${period}`),
      ]),
    ],
    rows: sellers.map((row) => [
      row.enterprise.name,
      row.organisation_number,
      row.municipality,
      ...[...row.quarters, row.total].flatMap((one) => [
        one.consideration_minor,
        one.fees_minor,
        one.sales,
      ]),
    ]),
  };
}
