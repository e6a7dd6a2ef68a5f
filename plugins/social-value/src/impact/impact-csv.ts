import { csvOf } from "../figures/tables/csv";
import type { FigureTable } from "../figures/tables/figure-table";
import type { ImpactRow } from "./impact-rows";

/** What stands above the open data, in both languages: a file travels without its page. */
const ABOUT: [string, string][] = [
  [
    "Om uppgifterna",
    "Belopp i kronor ur huvudboken. Kostnad, stöd, täckning, platser och timmar visas bara för grupper om minst 5 besatta platser i stängda månader.",
  ],
  [
    "About",
    "Amounts in kronor from the ledger. Cost, support, coverage, seats and hours are told of groups of at least 5 occupied seats in closed months only.",
  ],
  [
    "state",
    "shown: all is told; hidden: fewer than 5, or kept back to protect such a group; withheld: more than that, but it would give a smaller group away; open: the month is not closed",
  ],
];

const COLUMNS: FigureTable["columns"] = [
  { label: "month", unit: "text" },
  { label: "group", unit: "text" },
  { label: "key", unit: "text" },
  { label: "name", unit: "text" },
  { label: "funded", unit: "kronor" },
  { label: "state", unit: "text" },
  { label: "seats", unit: "count" },
  { label: "hours", unit: "count" },
  { label: "cost", unit: "kronor" },
  { label: "public_support", unit: "kronor" },
  { label: "coverage_percent", unit: "percent" },
];

/** The open data as CSV; numbers are written as the locale writes them. */
export function impactCsv(rows: readonly ImpactRow[], locale: string | undefined): string {
  const table: FigureTable = {
    name: "insteg-open-data",
    title: "Insteg: öppna data · open data",
    facts: ABOUT,
    columns: COLUMNS,
    rows: rows.map((row) => [
      row.month,
      row.group,
      row.key,
      row.name,
      row.funded_minor,
      row.state,
      row.seats,
      row.hours,
      row.cost_minor,
      row.public_support_minor,
      row.coverage_bp,
    ]),
  };
  return csvOf(table, locale);
}
