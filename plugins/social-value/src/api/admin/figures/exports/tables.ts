import { monthsBetween } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { z } from "@medusajs/framework/zod";
import { comparison } from "../../../../figures/comparison";
import { coverageMatrix } from "../../../../figures/coverage-matrix";
import { flows } from "../../../../figures/flows";
import { monthOverview } from "../../../../figures/month-overview";
import { namedFunding } from "../../../../figures/named-funding";
import { runways } from "../../../../figures/runways";
import { sellerReport } from "../../../../figures/seller-report";
import { shortfalls } from "../../../../figures/shortfalls";
import type { FigureTable } from "../../../../figures/tables/figure-table";
import * as tables from "../../../../figures/tables/of-figures";
import { type TableWords, tableWords } from "../../../../figures/tables/words";
import { clock } from "../../../../lib/clock";
import type { EXPORTS, ExportName } from "../validators";

type Asked<Name extends ExportName> = z.infer<(typeof EXPORTS)[Name]>;
type Body = Pick<FigureTable, "columns" | "rows">;

interface Context {
  container: MedusaContainer;
  locale: string | undefined;
  words: TableWords;
}

/** What each table is made of, and the months that it is about. */
const MAKERS: {
  [Name in ExportName]: (
    context: Context,
    asked: Omit<Asked<Name>, "format">,
  ) => Promise<{ body: Body; period: string }>;
} = {
  overview: async ({ container, locale, words }, { month, ...filters }) => ({
    body: tables.overviewTable(words, await monthOverview(container, month, { locale, filters })),
    period: month,
  }),
  coverage: async ({ container, locale, words }, { first_month, last_month, ...filters }) => {
    const months = monthsBetween(first_month, last_month);
    const matrix = await coverageMatrix(container, months, { locale, filters });
    return { body: tables.coverageTable(words, matrix), period: span(first_month, last_month) };
  },
  flows: async ({ container, locale, words }, { first_month, last_month, ...filters }) => {
    const ways = await flows(container, { first_month, last_month, filters, locale });
    return { body: tables.flowsTable(words, ways), period: span(first_month, last_month) };
  },
  funding: async ({ container, locale, words }, { by, first_month, last_month, ...filters }) => {
    const asked = { by, first_month, last_month, filters, locale };
    const funding = await namedFunding(container, asked);
    return { body: tables.fundingTable(words, by, funding), period: span(first_month, last_month) };
  },
  shortfalls: async ({ container, locale, words }, { month, ...filters }) => ({
    body: tables.shortfallsTable(words, await shortfalls(container, month, { locale, filters })),
    period: month,
  }),
  runways: async ({ container, locale, words }, { month, ...filters }) => ({
    body: tables.runwaysTable(words, await runways(container, month, { locale, filters })),
    period: month,
  }),
  comparison: async ({ container, locale, words }, { month, with: with_month, ...filters }) => {
    const months = { month, with_month };
    const compared = await comparison(container, months, { locale, filters });
    return { body: tables.comparisonTable(words, compared), period: `${month}, ${with_month}` };
  },
  sellers: async ({ container, words }, { year }) => ({
    body: tables.sellersTable(words, await sellerReport(container, year)),
    period: String(year),
  }),
};

/** A table with its title, period, unit and when it was made, as a file holds it. */
export async function exportTable<Name extends ExportName>(
  container: MedusaContainer,
  name: Name,
  { asked, locale }: { asked: Omit<Asked<Name>, "format">; locale: string | undefined },
): Promise<FigureTable> {
  const words = tableWords(locale);
  const { body, period } = await MAKERS[name]({ container, locale, words }, asked);
  return {
    name: `insteg-${name}-${period.replaceAll(/[^\d-]+/g, "_")}`,
    title: words.titles[name],
    facts: [
      [words.period, period],
      [words.unit, words.unit_value],
      [words.made_at, madeAt(clock.now())],
    ],
    ...body,
  };
}

/** To the minute, in Stockholm, as both languages read it. */
function madeAt(at: Date): string {
  return at.toLocaleString("sv-SE", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "short",
  });
}

function span(first_month: string, last_month: string): string {
  return first_month === last_month ? first_month : `${first_month} – ${last_month}`;
}
