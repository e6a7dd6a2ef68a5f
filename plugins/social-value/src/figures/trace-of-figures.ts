import type { MedusaContainer } from "@medusajs/framework/types";
import { FUNDING_MODULE } from "../modules/funding";
import type { LinePage, PlaceMonthPage } from "../modules/funding/figures/trace-pages";
import type FundingModuleService from "../modules/funding/service";
import { lineNames } from "./line-names";
import { namesOf } from "./names";

/**
 * A page of the order lines that funded a place month, the latest first, with the names that a person
 * knows them by. `next` is the `after` of the next page, null on the last. Amounts in öre.
 */
export async function linesOfPlace(
  container: MedusaContainer,
  page: PlaceMonthPage,
  locale: string | undefined,
) {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const { rows, next } = pageOf(
    await funding.linesOfPlaceMonth({ ...page, limit: page.limit + 1 }),
    page.limit,
  );
  const [named, [figure]] = await Promise.all([
    lineNames(container, rows, locale),
    funding.fundedByPlaceMonth([page.place_id], page.month),
  ]);
  return {
    place_id: page.place_id,
    month: page.month,
    funded_minor: Number(figure?.funded_minor ?? 0n),
    rows: rows.map((row) => ({
      line_id: row.line_id,
      ...named(row),
      kind: row.kind,
      funded_minor: Number(row.funded_minor),
      reversed_minor: Number(row.reversed_minor),
    })),
    next,
  };
}

/**
 * A page of the place months that an order line funded; a row without a place is a training reserve.
 * `line` is what was sold, null for a line that no sale has.
 */
export async function placesOfOrderLine(
  container: MedusaContainer,
  page: LinePage,
  locale: string | undefined,
) {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const [read, sold] = await Promise.all([
    funding.placesOfLine({ ...page, limit: page.limit + 1 }),
    funding.soldLine(page.line_id),
  ]);
  const { rows, next } = pageOf(read, page.limit);
  const [named, placeOf, enterpriseOf] = await Promise.all([
    lineNames(container, sold ? [sold] : [], locale),
    namesOf(
      container,
      "place",
      rows.flatMap((row) => row.place_id ?? []),
      locale,
    ),
    namesOf(container, "enterprise", [], locale),
  ]);
  return {
    line_id: page.line_id,
    line: sold ? named(sold) : null,
    rows: rows.map(({ place_id, enterprise_id, month, funded_minor }) => ({
      place: place_id ? placeOf(place_id) : null,
      enterprise: enterpriseOf(enterprise_id ?? ""),
      month,
      funded_minor: Number(funded_minor),
    })),
    next,
  };
}

/** One row more than the page was asked for: whether there is a next page. */
function pageOf<Row extends { cursor: string }>(rows: Row[], limit: number) {
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.cursor ?? null) : null };
}
